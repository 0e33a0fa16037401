//! Several parts of a program made into one file. `wasm-split` writes a file for each set of parts that share something,
//! most of them tiny; a browser would ask for each. It must not know what the parts do.

use std::convert::Infallible;
use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection, Module, TypeSection,
};
use wasmparser::{ImportSectionReader, Parser, Payload, TypeRef};

/// Why files could not be joined.
type Refused = Error<Infallible>;

/// One program of all these, which are given the same memory, table and globals and nothing else.
///
/// # Errors
/// A program of another shape, and one that is none.
pub fn join(programs: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let mut joined = Joined { agree: true, ..Joined::default() };
    for program in programs {
        joined.add(program)?;
    }
    Ok(joined.finish())
}

#[derive(Default)]
struct Joined {
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    /// What they are given: memories, tables, globals.
    given: [Vec<String>; 3],
    /// Whether all are given the same, as far as they need it.
    agree: bool,
    /// Where what follows begins to count.
    from: From,
}

/// How many there are already.
#[derive(Clone, Copy, Default)]
struct From {
    types: u32,
    functions: u32,
    elements: u32,
    data: u32,
}

impl Reencode for From {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, Refused> {
        Ok(self.types + index)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, Refused> {
        Ok(self.functions + index)
    }

    fn element_index(&mut self, index: u32) -> Result<u32, Refused> {
        Ok(self.elements + index)
    }

    fn data_index(&mut self, index: u32) -> Result<u32, Refused> {
        Ok(self.data + index)
    }
}

impl Joined {
    fn add(&mut self, program: &[u8]) -> Result<(), String> {
        let mut from = self.from;
        for payload in Parser::new(0).parse_all(program) {
            let done = match payload.map_err(|error| error.to_string())? {
                Payload::TypeSection(section) => from.parse_type_section(&mut self.types, section),
                Payload::ImportSection(section) => self.given(section),
                Payload::FunctionSection(section) => from.parse_function_section(&mut self.functions, section),
                Payload::ElementSection(section) => from.parse_element_section(&mut self.elements, section),
                Payload::CodeSectionStart { unchecked_range, .. } => {
                    let body = within(program, &unchecked_range);
                    let reader = wasmparser::BinaryReader::new(body, unchecked_range.start);
                    let section = wasmparser::CodeSectionReader::new(reader).map_err(|error| error.to_string())?;
                    from.parse_code_section(&mut self.code, section)
                }
                Payload::DataSection(section) => from.parse_data_section(&mut self.data, section),
                Payload::ExportSection(section) if section.count() == 0 => Ok(()),
                // The code stands in its section above; names are left out.
                Payload::Version { .. }
                | Payload::CodeSectionEntry(_)
                | Payload::DataCountSection { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => Ok(()),
                other => return Err(format!("it has a section that cannot be joined: {other:?}")),
            };
            done.map_err(|error| error.to_string())?;
        }
        if !self.agree {
            return Err("one is given what another is not".to_owned());
        }
        self.from = From {
            types: self.types.len(),
            functions: self.functions.len(),
            elements: self.elements.len(),
            data: self.data.len(),
        };
        Ok(())
    }

    /// Takes in what a program is given. Each kind is counted by itself, so that what is given keeps its number where the
    /// lists of a kind begin alike.
    fn given(&mut self, section: ImportSectionReader<'_>) -> Result<(), Refused> {
        let mut numbers = [0; 3];
        for import in section.into_imports() {
            let import = import?;
            let kind = match import.ty {
                TypeRef::Memory(_) => 0,
                TypeRef::Table(_) => 1,
                TypeRef::Global(_) => 2,
                // Functions are numbered together with the programs' own.
                TypeRef::Func(_) | TypeRef::FuncExact(_) | TypeRef::Tag(_) => {
                    self.agree = false;
                    continue;
                }
            };
            let told = format!("{import:?}");
            match self.given[kind].get(numbers[kind]) {
                Some(known) => self.agree &= *known == told,
                None => {
                    self.given[kind].push(told);
                    let ty = self.from.entity_type(import.ty)?;
                    self.imports.import(import.module, import.name, ty);
                }
            }
            numbers[kind] += 1;
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        module.section(&self.types).section(&self.imports).section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: self.data.len() }).section(&self.code).section(&self.data);
        module.finish()
    }
}

/// The bytes in a range; none where it reaches beyond the end, which the parser then tells.
fn within<'a>(program: &'a [u8], range: &Range<u64>) -> &'a [u8] {
    let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
    program.get(place(range.start)..place(range.end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, Elements, EntityType, Function, GlobalType, RefType, TableType, ValType};

    use super::*;

    /// A program whose only function gives this number, is put in the table at a place, and whose data is one byte.
    fn program(module: &str, number: i32, place: i32) -> Vec<u8> {
        let mut joined = Joined::default();
        joined.types.ty().function([], [ValType::I32]);
        let global = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        let table =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 8, maximum: None, shared: false };
        joined.imports.import(module, "table", EntityType::Table(table));
        joined.imports.import(module, "global", EntityType::Global(global));
        joined.functions.function(0);
        joined.elements.active(None, &ConstExpr::i32_const(place), Elements::Functions([0].as_slice().into()));
        let mut body = Function::new([]);
        body.instructions().i32_const(number).call(0).i32_add().end();
        joined.code.function(&body);
        joined.data.passive([u8::try_from(place).expect("a byte")]);
        joined.finish()
    }

    #[test]
    fn what_refers_to_its_own_still_does() {
        let joined = join(&[program("m", 10, 1), program("m", 20, 2)]).expect("one program");
        let (mut types, mut placed, mut called, mut data) = (0, Vec::new(), Vec::new(), 0);
        for payload in Parser::new(0).parse_all(&joined) {
            match payload.expect("a program") {
                Payload::TypeSection(section) => types = section.count(),
                Payload::ElementSection(section) => {
                    for element in section {
                        if let wasmparser::ElementItems::Functions(functions) = element.expect("an element").items {
                            placed.extend(functions.into_iter().map(|it| it.expect("a function")));
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().expect("operators") {
                        if let wasmparser::Operator::Call { function_index } = operator.expect("an operator") {
                            called.push(function_index);
                        }
                    }
                }
                Payload::DataSection(section) => data = section.count(),
                _ => {}
            }
        }
        assert_eq!((types, placed, called, data), (2, vec![0, 1], vec![0, 1], 2));
    }

    #[test]
    fn what_is_given_something_else_is_refused() {
        let refused = join(&[program("m", 1, 1), program("n", 1, 1)]).expect_err("refused");
        assert!(refused.contains("is not"), "{refused}");
        assert!(join(&[b"none".to_vec()]).is_err());
    }
}
