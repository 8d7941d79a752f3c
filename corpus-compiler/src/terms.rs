//! Words that mean the same, from `terms.toml`: whoever searches for one finds the others.

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::model::Term;
use crate::problem::{ProblemKind, Problems};
use crate::source::Folder;
use crate::toml_text::{Keys, TomlText};

const EXAMPLE: &str = "[\"过拟合\", \"overfitting\"]";
const EXPECTED: &str = "a list of at least two names in quotes";

/// Reads `terms.toml`, which a corpus may lack.
pub(crate) fn read(folder: &Folder, problems: &mut Problems) -> Vec<Term> {
    let Some(source) = &folder.terms else {
        return Vec::new();
    };
    let toml = TomlText {
        file: &source.path,
        text: &source.text,
        first_line: 1,
    };
    let Some(table) = toml.parse(problems) else {
        return Vec::new();
    };
    let keys = Keys {
        toml: &toml,
        table: &table,
        line: 1,
    };
    keys.expect_only(&["term"], problems);
    let mut terms = Terms::default();
    let list = table.get("term").and_then(|list| list.get_ref().as_array());
    for item in list.into_iter().flat_map(|array| array.iter()) {
        let line = toml.line(item.span().start);
        match item.get_ref().as_table() {
            Some(table) => terms.add(&toml, table, line, problems),
            None => keys.refuse(line, "term", "a table with `names`", problems),
        }
    }
    terms.list
}

#[derive(Default)]
struct Terms {
    list: Vec<Term>,
    /// Each name, in lower case, and the line of the term that has it.
    taken: BTreeMap<String, usize>,
}

impl Terms {
    fn add(&mut self, toml: &TomlText<'_>, table: &DeTable<'_>, line: usize, p: &mut Problems) {
        let keys = Keys { toml, table, line };
        keys.expect_only(&["names"], p);
        keys.require("names", EXAMPLE, p);
        let names = keys.texts("names", EXPECTED, p);
        let is_name = |name: &str| name.chars().any(char::is_alphanumeric);
        if table.contains_key("names")
            && (names.len() < 2 || !names.iter().all(|n| is_name(&n.value)))
        {
            keys.refuse(line, "names", EXPECTED, p);
        }
        for name in &names {
            let first = *self.taken.entry(name.value.to_lowercase()).or_insert(line);
            if first != line {
                let name = name.value.clone();
                p.add(toml.file, line, ProblemKind::DoubledName { name, first });
            }
        }
        self.list.push(Term {
            names: names.into_iter().map(|name| name.value).collect(),
        });
    }
}
