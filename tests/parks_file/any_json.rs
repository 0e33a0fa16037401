//! JSON of any shape, for the property tests of `parks.json`.

use proptest::prelude::*;
use serde_json::{Map, Value};

/// Any JSON, with names and texts that the reader knows among others.
pub fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        Just("id"),
        Just("name"),
        Just("name_en"),
        Just("district"),
        Just("phone"),
        Just("email"),
        Just("website"),
        Just("sources"),
        Just("what"),
        Just("date"),
        Just("grade"),
        Just("url"),
        Just("parks"),
        Just("complete"),
        Just("en"),
        Just("zh"),
        Just("unknown"),
        Just("https://a.cn (b)"),
        Just("a@b.cn"),
        Just("2024-02-30"),
        Just("（"),
        Just("ext"),
        Just("010/转，"),
    ];
    let text = prop_oneof![word.prop_map(str::to_owned), any::<String>()];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::btree_map(text.clone(), inner, 0..8)
                .prop_map(|fields| Value::from(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}
