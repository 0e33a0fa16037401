//! Tables of parks, as spreadsheets save them, turned into a `parks.json` by the command.

use std::fs;
use std::path::Path;
use std::process::Command;

use overseas_talent_check::contacts::{ParkEntry, built_in, read};

/// Runs the command on a table: exit status, what it prints, and what it says.
fn run(name: &str, table: &[u8], more: &[&str]) -> (Option<i32>, String, String) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, table).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_check_parks")).arg(&path).args(more).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn entries(name: &str, table: &str) -> Vec<ParkEntry> {
    let (code, printed, said) = run(name, table.as_bytes(), &[]);
    assert_eq!(code, Some(0), "{said}");
    read(printed.as_bytes()).unwrap().entries
}

#[test]
fn a_table_in_any_dress() {
    // (what, the table), each with the same park in it
    for (what, table) in [
        ("plain", "id,name_en,name_zh,phone\na,Park A,甲园,12345\n".to_owned()),
        ("Excel's mark and line ends", "\u{feff}id,name_en,name_zh,phone\r\na,Park A,甲园,12345\r\n".to_owned()),
        ("semicolons", "id;Name (English);Name (Chinese);Telephone\na;Park A;甲园;12345\n".to_owned()),
        ("tabs", "id\tEnglish name\tChinese name\ttel\na\tPark A\t甲园\t12345".to_owned()),
        ("Chinese headings", "编号,英文名称,名称,联系电话\na,Park A,甲园,12345\n".to_owned()),
        ("empty rows and columns", "\n,,,,\nid,,name,中文名称,电话\n\n,,,,\na,,Park A,甲园,12345\n,,,,\n\n".to_owned()),
        ("quotes", "\"id\",\"name_en\",\"name_zh\",\"phone\"\n\"a\",\"Park A\",\" 甲园 \",\"12345\"\n".to_owned()),
        ("a column of its own", "x_by,id,name_en,name_zh,phone\nLi,a,Park A,甲园,12345\n".to_owned()),
    ] {
        let entries = entries("dress.csv", &table);
        let [park] = entries.as_slice() else { panic!("{what}: {entries:?}") };
        let got = (park.id.as_str(), park.name.en.as_str(), park.name.zh.as_str(), park.phone.as_deref());
        assert_eq!(got, ("a", "Park A", "甲园", Some("12345")), "{what}");
    }
}

#[test]
fn a_row_fills_the_gaps_of_a_built_in_park() {
    let known = built_in();
    let of = |id: &str| known.iter().find(|it| it.id == id).unwrap().clone();
    let table = "名称,电话,地址,认定时间,来源,来源等级\n\
        北京大学海外人才创业园,010-0000 0000,,2002年9月,本园网页,own\n\
        \"海淀\",,\"某路1号, 2层\",,,\n";
    let got = entries("gaps.csv", table);
    let [pku, haidian] = got.as_slice() else { panic!("{got:?}") };
    let known = of("pku");
    assert_eq!((pku.id.as_str(), &pku.name, pku.phone.as_deref()), ("pku", &known.name, Some("010-0000 0000")));
    assert_eq!((&pku.address, &pku.recognised, &pku.operator), (&known.address, &known.recognised, &known.operator));
    assert_eq!((pku.sources.len(), pku.sources[0].what.zh.as_str()), (known.sources.len() + 1, "本园网页"));
    // An address given in one language takes the place of both.
    let address = haidian.address.as_ref().unwrap();
    assert_eq!(
        (haidian.id.as_str(), address.en.as_str(), address.zh.as_str()),
        ("haidian", "某路1号, 2层", "某路1号, 2层")
    );
    // A website has another owner than the one before; `unknown` takes a fact back.
    let got = entries("gaps.csv", "id,website,address,name_en\ntsinghua,https://park.example,unknown,New Name\n");
    assert_eq!(
        (got[0].website_of.as_ref().map(|it| it.id().to_owned()), &got[0].address),
        (Some("park".to_owned()), &None)
    );
    assert_eq!((got[0].name.en.as_str(), &got[0].name.zh), ("New Name", &of("tsinghua").name.zh));
}

#[test]
fn bad_cells_are_named_by_row_and_column() {
    // (the table, what is said)
    for (table, says) in [
        ("id,name,电话\n\na,A,call us\n", "row 3, column C (`电话`): `call us` is not a telephone number"),
        ("id,name,email\na,A,a@b\n", "row 2, column C (`email`): `a@b` is not an e-mail address"),
        ("id,name\nA B,A\n", "row 2, column A (`id`): `A B` is not an id"),
        ("id,name\na,\n", "row 2, column B (`name`): is missing"),
        ("id,name_zh\na,\u{200b}\n", "row 2, column B (`name_zh`): contains the character U+200B"),
        ("id,name\na,A\nb,B\na,C\n", "row 4, column A (`id`): `a` is the id of row 2 too"),
        ("id,name,source,source date\na,A,B,soon\n", "row 2, column D (`source date`): `soon` is not a date"),
        ("id,name,来源网址\na,A,https://park.example\n", "row 2, `what`: is missing"),
        ("名称,电话\n无名园,12345\n", "row 2, `id`: is the name of no built-in park"),
        ("id,name,a\u{1b}[2J\na,A,1\n", "row 1, column C (`a\\u{1b}[2J`): is not a known heading"),
        ("id,name,Fax\na,A,1\n", "row 1, column C (`Fax`): is not a known heading"),
        ("id,name,Name\na,A,B\n", "row 1, column C (`Name`): is the same field as column B"),
        ("电话\n12345\n", "row 1: has neither a column for the id nor one for the name"),
        ("id,name\na,A,,more\n", "row 2, column D: stands under no heading"),
        ("id,name\n\n\"a,A\n", "row 3: a quote is opened and never closed"),
        ("\n\n", "the table is empty"),
    ] {
        let (code, printed, said) = run("bad.csv", table.as_bytes(), &[]);
        assert_eq!((code, printed.as_str()), (Some(1), ""), "{table}");
        assert!(said.contains(says) && said.contains("; nothing is written"), "{table}: {said}");
    }
    let (code, _, said) = run("bad.csv", b"id,name\na,\xba\xa3\n", &[]);
    assert!(code == Some(1) && said.contains("CSV UTF-8"), "{said}");
}

#[test]
fn where_the_file_goes() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("out.json");
    let table = b"id,name\na,A\n";
    let (code, printed, _) = run("table.txt", table, &["--csv", "-o", out.to_str().unwrap()]);
    assert_eq!((code, printed.as_str()), (Some(0), ""));
    assert_eq!(read(&fs::read(&out).unwrap()).unwrap().entries.len(), 1);
    assert_eq!(run("table.csv", table, &["-o"]).0, Some(2));
    assert_eq!(run("table.json", table, &["-o", "never.json"]).0, Some(2));
    assert_eq!(run("table.csv", table, &["-o", "no/such/folder/parks.json"]).0, Some(2));
}

#[test]
fn the_template() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/parks/template.csv");
    let entries = entries("template.csv", &fs::read_to_string(path).unwrap());
    assert_eq!(entries.len(), 2);
    assert!(entries.iter().all(|it| it.name.zh.contains("虚构")), "made up, and said to be");
    assert_eq!(entries[0].name.en, "Example One (made up)");
}
