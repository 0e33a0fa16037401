//! How the catalog of words is declared: a list of names makes the type that has them as fields.

macro_rules! catalog {
    (first: { $($(#[$doc:meta])* $name:ident,)* } later: { $($(#[$later_doc:meta])* $later:ident,)* }) => {
        /// Every text of the interface in one language.
        #[derive(Debug)]
        pub struct Words {
            /// Sentences put together from parts.
            pub say: Say,
            $($(#[$doc])* pub $name: &'static str,)*
            $($(#[$later_doc])* pub $later: &'static str,)*
        }

        impl Words {
            const EMPTY: Self = Self { say: super::en::SAY, $($name: "",)* $($later: "",)* };

            /// The words from their lines, in order; a line that is missing is empty.
            pub fn from_lines(first: &[&'static str], later: &[&'static str], say: Say) -> Self {
                let mut words = Self { say, ..Self::EMPTY };
                // By a loop over the places: a statement for each would be 1.7 kB of wasm more.
                $crate::i18n::catalog::fill([$(&mut words.$name,)*], first);
                $crate::i18n::catalog::fill([$(&mut words.$later,)*], later);
                words
            }

            /// The lines of the words of a first visit, in order.
            pub fn first_lines(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }

            /// The lines of the others, in order.
            pub fn later_lines(&self) -> Vec<&'static str> {
                vec![$(self.$later,)*]
            }

            /// The names of all lines.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn names() -> Vec<&'static str> {
                vec![$(stringify!($name),)* $(stringify!($later),)*]
            }

            /// All lines, those of a first visit before the others.
            pub fn lines(&self) -> Vec<&'static str> {
                [self.first_lines(), self.later_lines()].concat()
            }
        }
    };
}

pub(super) use catalog;

/// Puts lines in their places, as many as there are.
pub(super) fn fill<const N: usize>(places: [&mut &'static str; N], lines: &[&'static str]) {
    for (place, line) in places.into_iter().zip(lines) {
        *place = line;
    }
}
