//! The parts of the app that are loaded later, as `wasm-split` cut them: which files there are, who needs them, and the
//! script that loads them.
//!
//! What several parts share is a file for each set of parts: ten parts make more than forty. They are joined into five, by
//! whether the result needs them, or else what follows it, or else the contact list, or else what is folded there, or none
//! of these: people go that way, so nobody loads much that is not wanted next.

use std::fmt::Write as _;

/// The parts that people come to first, in order.
const FIRST: [&[&str]; 4] = [&["result"], &["details", "plan"], &["contacts"], &["entries"]];

/// A file that is shared.
#[derive(Debug, PartialEq, Eq)]
pub struct Shared<'a> {
    /// Its name, as in `chunk_7.wasm`.
    pub file: &'a str,
    /// The parts that need it.
    users: Vec<&'a str>,
}

/// What the script of `wasm-split` tells.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// What comes before the parts: how a part is loaded.
    machinery: &'a str,
    pub shared: Vec<Shared<'a>>,
    /// Names of the parts.
    pub names: Vec<&'a str>,
}

/// The groups of shared files, by number.
pub const GROUPS: usize = FIRST.len() + 1;

impl Shared<'_> {
    /// The group that it belongs to.
    pub fn group(&self) -> usize {
        FIRST.iter().position(|parts| parts.iter().any(|part| self.users.contains(part))).unwrap_or(FIRST.len())
    }
}

impl<'a> Parts<'a> {
    /// Reads the script; none where it is of another shape than the pinned tool writes.
    pub fn of(script: &'a str) -> Option<Self> {
        let machinery = &script[..script.find("/* ")?];
        let (mut shared, mut names) = (Vec::new(), Vec::new());
        let mut users = None;
        for line in script[machinery.len()..].lines() {
            if let Some(names) = line.strip_prefix("/* ") {
                users = Some(names.strip_suffix(" */")?.split(", ").collect());
            } else if let Some((_, rest)) = line.split_once("new URL(\"./") {
                let file = &rest[..rest.find('"')?];
                match file.strip_prefix("split_") {
                    Some(part) => names.push(part.strip_suffix(".wasm")?),
                    None => shared.push(Shared { file, users: users.take()? }),
                }
            }
        }
        (!names.is_empty()).then_some(Self { machinery, shared, names })
    }

    /// Whether a part needs a group.
    fn needs(&self, part: &str, group: usize) -> bool {
        self.shared.iter().any(|it| it.group() == group && it.users.contains(&part))
    }

    /// The script that loads the parts from these files: one for each group that there is, one for each part.
    pub fn script(&self, groups: &[Option<String>], files: &[String]) -> String {
        // A part that does not come is said on the page, and asked for again there.
        let mut script = self.machinery.replace("console.error", "console.warn");
        script.push_str(
            "const file = (name, first) => makeLoad(() => {\n    const source = fetch(new URL(name, import.meta.url));\n    \
             source.catch(() => {});\n    return async (imports) => WebAssembly.instantiateStreaming(source, imports);\n}, first);\n",
        );
        for (group, name) in groups.iter().enumerate() {
            if let Some(name) = name {
                // A String takes whatever is written.
                let _ = writeln!(script, "const shared{group} = file(\"./{name}\", []);");
            }
        }
        for (part, name) in self.names.iter().zip(files) {
            let first: Vec<_> =
                (0..GROUPS).filter(|group| self.needs(part, *group)).map(|it| format!("shared{it}")).collect();
            let _ = writeln!(
                script,
                "export const __wasm_split_load_{part} = wrapAsyncCb(file(\"./{name}\", [{}]));",
                first.join(", ")
            );
        }
        script
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "function makeLoad() { console.error(1) }\n\
        /* contacts, files */\nconst __chunk_6 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_6.wasm\", import.meta.url));\n}, []);\n\
        /* contacts, result */\nconst __chunk_7 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_7.wasm\", import.meta.url));\n}, []);\n\
        /* files, views */\nconst __chunk_8 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_8.wasm\", import.meta.url));\n}, []);\n\
        export const __wasm_split_load_result = wrapAsyncCb(makeLoad(() => {\n    const src = fetch(new URL(\"./split_result.wasm\", import.meta.url));\n}, [__chunk_7]));\n\
        export const __wasm_split_load_files = wrapAsyncCb(makeLoad(() => {\n    const src = fetch(new URL(\"./split_files.wasm\", import.meta.url));\n}, [__chunk_6, __chunk_8]));\n";

    #[test]
    fn files_are_put_together_by_who_comes_first() {
        let parts = Parts::of(SCRIPT).expect("the tool's script");
        assert_eq!(parts.names, ["result", "files"]);
        let groups: Vec<_> = parts.shared.iter().map(|it| (it.file, it.group())).collect();
        assert_eq!(groups, [("chunk_6.wasm", 2), ("chunk_7.wasm", 0), ("chunk_8.wasm", 4)]);
    }

    #[test]
    fn each_part_waits_for_what_it_shares() {
        let parts = Parts::of(SCRIPT).expect("the tool's script");
        let groups = ["a.wasm", "b.wasm", "c.wasm", "d.wasm", "e.wasm"].map(|name| Some(name.to_owned()));
        let script = parts.script(&groups, &["r.wasm".to_owned(), "f.wasm".to_owned()]);
        assert!(script.starts_with("function makeLoad() { console.warn(1) }"), "{script}");
        for line in [
            "const shared2 = file(\"./c.wasm\", []);",
            "export const __wasm_split_load_result = wrapAsyncCb(file(\"./r.wasm\", [shared0]));",
            "export const __wasm_split_load_files = wrapAsyncCb(file(\"./f.wasm\", [shared2, shared4]));",
        ] {
            assert!(script.lines().any(|it| it == line), "{line} in {script}");
        }
    }

    #[test]
    fn another_shape_is_not_taken() {
        assert_eq!(Parts::of("export {}"), None);
        assert_eq!(Parts::of("/* result */\n"), None);
    }
}
