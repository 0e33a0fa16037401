//! Short names between a program and its script. wasm-bindgen names what a script gives a program at length and ends each
//! name in a digest, which nothing compresses; nobody but the two reads these names. It must not know which program it is.

use std::collections::HashMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser, Payload};

use crate::failure::{During, Failure};

/// What becomes of what a program gives to others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Exports<'a> {
    /// They keep their names, as they are told to others.
    Kept,
    /// They are for the script and for one more, whose text this is: shortened where the script alone uses them, and gone
    /// where neither does.
    Of(&'a str),
}

/// Shortens the names in a program and in its script, in place.
pub fn shorten(script: &Path, wasm: &Path, exports: Exports<'_>) -> Result<(), Failure> {
    let of = |path: &Path| format!("cannot shorten the names of `{}`", path.display());
    let text = fs::read_to_string(script).during(|| of(script))?;
    let bytes = fs::read(wasm).during(|| of(wasm))?;
    let mut names = Names::of(&text, &bytes, exports).during(|| of(wasm))?;
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), &bytes).during(|| of(wasm))?;
    fs::write(script, names.in_script(&text)).during(|| of(script))?;
    fs::write(wasm, module.finish()).during(|| of(wasm))
}

/// The short names, by the long ones.
struct Names {
    /// The module that stands for the script, as the program calls it.
    module: String,
    imports: HashMap<String, String>,
    /// None for what nobody uses.
    exports: HashMap<String, Option<String>>,
}

impl Names {
    fn of(script: &str, wasm: &[u8], kept: Exports<'_>) -> Result<Self, wasmparser::BinaryReaderError> {
        let mut names = Self { module: String::new(), imports: HashMap::new(), exports: HashMap::new() };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        // The script of wasm-bindgen; a program may be given something by others too.
                        if import.module.ends_with("_bg.js") {
                            import.module.clone_into(&mut names.module);
                            let short = short(names.imports.len());
                            names.imports.insert(import.name.to_owned(), short);
                        }
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let name = export?.name;
                        let short = match kept {
                            Exports::Kept => Some(name.to_owned()),
                            Exports::Of(other) if has_word(other, name) => Some(name.to_owned()),
                            Exports::Of(_) if has_word(script, name) => Some(short(names.exports.len())),
                            Exports::Of(_) => None,
                        };
                        names.exports.insert(name.to_owned(), short);
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// The script with the short names: keys of what it gives, `wasm.` before what it is given.
    fn in_script(&self, script: &str) -> String {
        let mut text = String::with_capacity(script.len());
        for word in words(script) {
            let given = || self.exports.get(word).and_then(Option::as_ref).filter(|_| text.ends_with("wasm."));
            let short = self.imports.get(word).or_else(given);
            text.push_str(short.map_or(word, String::as_str));
        }
        text.replace(&format!("\"{}\"", self.module), &format!("\"{MODULE}\""))
    }
}

/// The short name of the module that stands for the script.
const MODULE: &str = "a";

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            match self.imports.get(import.name).filter(|_| import.module == self.module) {
                Some(short) => imports.import(MODULE, short, kind),
                None => imports.import(import.module, import.name, kind),
            };
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Self::Error>> {
        let index = self.external_index(export.kind, export.index)?;
        if let Some(Some(short)) = self.exports.get(export.name) {
            exports.export(short, export.kind.into(), index);
        }
        Ok(())
    }
}

/// a, b, …, Z, aa, ba, …
fn short(number: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = |at: usize| char::from(LETTERS[at % LETTERS.len()]);
    match (number / LETTERS.len()).checked_sub(1) {
        None => letter(number).to_string(),
        Some(more) => format!("{}{}", letter(number), short(more)),
    }
}

fn has_word(text: &str, word: &str) -> bool {
    words(text).any(|it| it == word)
}

/// The words of a script and what is between them, in order.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let mut rest = script;
    std::iter::from_fn(move || {
        let of_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
        let is_word = of_word(rest.chars().next()?);
        let end = rest.find(|letter| of_word(letter) != is_word).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use wasm_encoder::{CodeSection, ExportKind, ExportSection, Function};
    use wasm_encoder::{EntityType, FunctionSection, ImportSection, Module, TypeSection};

    use super::*;

    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_ok_0123456789abcdef", EntityType::Function(0));
        imports.import("./other.js", "ok", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        for name in ["memory_of", "__wbindgen_malloc", "nobody"] {
            exports.export(name, ExportKind::Func, 2);
        }
        let mut code = CodeSection::new();
        let mut empty = Function::new([]);
        empty.instructions().end();
        code.function(&empty);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    const SCRIPT: &str = "{ __wbg_ok_0123456789abcdef: () => wasm.__wbindgen_malloc(), \"./app_bg.js\": import0 } \
                          function __wbindgen_malloc() { wasm.memory_of() }";

    fn shortened(kept: Exports<'_>) -> (String, Vec<(String, String)>, Vec<String>) {
        let mut names = Names::of(SCRIPT, &program(), kept).expect("a program");
        let mut module = Module::new();
        names.parse_core_module(&mut module, Parser::new(0), &program()).expect("a program");
        let (mut imports, mut exports) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&module.finish()) {
            match payload.expect("a program") {
                Payload::ImportSection(section) => {
                    let all = section.into_imports().map(|import| import.expect("an import"));
                    imports = all.map(|import| (import.module.to_owned(), import.name.to_owned())).collect();
                }
                Payload::ExportSection(section) => {
                    exports = section.into_iter().map(|it| it.expect("an export").name.to_owned()).collect();
                }
                _ => {}
            }
        }
        (names.in_script(SCRIPT), imports, exports)
    }

    #[test]
    fn names_agree() {
        let pair = |module: &str, name: &str| (module.to_owned(), name.to_owned());
        let (script, imports, exports) = shortened(Exports::Of("const { memory_of } = it"));
        assert_eq!(script, "{ a: () => wasm.b(), \"a\": import0 } function __wbindgen_malloc() { wasm.memory_of() }");
        assert_eq!(imports, [pair("a", "a"), pair("./other.js", "ok")]);
        assert_eq!(exports, ["memory_of", "b"]);
    }

    #[test]
    fn names_told_to_others_stay() {
        let (script, _, exports) = shortened(Exports::Kept);
        assert!(script.contains("wasm.__wbindgen_malloc()"), "{script}");
        assert_eq!(exports, ["memory_of", "__wbindgen_malloc", "nobody"]);
    }

    #[test]
    fn short_names_differ() {
        let names: HashSet<String> = (0..5_000).map(short).collect();
        assert_eq!(names.len(), 5_000);
        assert_eq!([short(0), short(51), short(52), short(103), short(104)], ["a", "Z", "aa", "Za", "ab"]);
    }
}
