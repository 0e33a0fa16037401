//! How the catalog of words is declared: a list of names makes the type that has them as fields.

macro_rules! catalog {
    ($($group:ident: { $($(#[$doc:meta])* $name:ident,)* })*) => {
        /// Every text of the interface in one language.
        #[derive(Debug)]
        pub struct Words {
            /// Sentences put together from parts.
            pub say: Say,
            $($($(#[$doc])* pub $name: &'static str,)*)*
        }

        impl Words {
            const EMPTY: Self = Self { say: super::en::SAY, $($($name: "",)*)* };

            /// The words from their lines, group by group, in order; a line that is missing is empty.
            pub fn from_lines(groups: &[&[&'static str]], say: Say) -> Self {
                let mut words = Self { say, ..Self::EMPTY };
                let mut groups = groups.iter();
                $(
                    // By a loop over the places: a statement for each would be 1.7 kB of wasm more.
                    if let Some($group) = groups.next() {
                        $crate::i18n::catalog::fill([$(&mut words.$name,)*], $group);
                    }
                )*
                words
            }

            /// The lines of each group, in order.
            pub fn groups(&self) -> Vec<Vec<&'static str>> {
                vec![$(vec![$(self.$name,)*],)*]
            }

            /// The names of all lines.
            pub fn names() -> Vec<&'static str> {
                vec![$($(stringify!($name),)*)*]
            }

            /// All lines, in order.
            pub fn lines(&self) -> Vec<&'static str> {
                self.groups().concat()
            }
        }
    };
}

pub(super) use catalog;

macro_rules! plain_catalog {
    ($(#[$of:meta])* $type_name:ident: $($(#[$doc:meta])* $name:ident,)* ; $($(#[$other_doc:meta])* $other:ident: $type:ty,)*) => {
        $(#[$of])*
        #[derive(Debug)]
        pub struct $type_name {
            $($(#[$doc])* pub $name: &'static str,)*
            $($(#[$other_doc])* pub $other: $type,)*
        }

        impl $type_name {
            /// The plain words with their names, in order.
            pub fn plain(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

pub(super) use plain_catalog;

/// Puts lines in their places, as many as there are.
pub(super) fn fill<const N: usize>(places: [&mut &'static str; N], lines: &[&'static str]) {
    for (place, line) in places.into_iter().zip(lines) {
        *place = line;
    }
}
