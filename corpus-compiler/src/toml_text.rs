//! TOML read key by key, so that each mistake is reported on its own line of the file it stands in.

use toml::de::{DeTable, DeValue};

use crate::problem::{ProblemKind, Problems};
use crate::source::{Located, line_at};

/// A piece of TOML and where it stands.
pub(crate) struct TomlText<'a> {
    /// The file, as problems show it.
    pub(crate) file: &'a str,
    /// The TOML.
    pub(crate) text: &'a str,
    /// The line of the file on which the TOML begins.
    pub(crate) first_line: usize,
}

impl<'a> TomlText<'a> {
    /// The keys and values, or a problem.
    pub(crate) fn parse(&self, problems: &mut Problems) -> Option<DeTable<'a>> {
        match DeTable::parse(self.text) {
            Ok(table) => Some(table.into_inner()),
            Err(error) => {
                let line = self.line(error.span().map_or(0, |span| span.start));
                let message = error.message().replace('\n', ", ");
                problems.add(self.file, line, ProblemKind::Toml(message));
                None
            }
        }
    }

    /// The line of the file for a place in the TOML.
    pub(crate) fn line(&self, offset: usize) -> usize {
        // An error at the end points behind the last line's end.
        let offset = offset.min(self.text.trim_end().len());
        self.first_line - 1 + line_at(self.text, offset)
    }
}

/// The keys of one table.
pub(crate) struct Keys<'a> {
    /// The TOML that holds the table.
    pub(crate) toml: &'a TomlText<'a>,
    /// The table.
    pub(crate) table: &'a DeTable<'a>,
    /// The line on which to report what is missing.
    pub(crate) line: usize,
}

impl Keys<'_> {
    /// Refuses keys other than these.
    pub(crate) fn expect_only(&self, known: &[&str], problems: &mut Problems) {
        for key in self.table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                let kind = ProblemKind::UnknownKey {
                    key: key.get_ref().to_string(),
                    known: one_of(known.iter().map(|name| format!("`{name}`"))),
                };
                let line = self.toml.line(key.span().start);
                problems.add(self.toml.file, line, kind);
            }
        }
    }

    /// The text of a key; absent when it is missing or, with a problem, when it is no text.
    pub(crate) fn text(&self, key: &str, problems: &mut Problems) -> Option<Located<String>> {
        let found = self.find(key)?;
        let text = found.value.as_str().map(str::trim);
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            return Some(Located {
                line: found.line,
                value: text.to_owned(),
            });
        }
        self.refuse(found.line, key, "a text in quotes", problems);
        None
    }

    /// The number of a key, when it is within a type's range and the caller's.
    pub(crate) fn number<N: TryFrom<i64>>(
        &self,
        key: &str,
        fits: impl Fn(&N) -> bool,
        expected: &'static str,
        problems: &mut Problems,
    ) -> Option<Located<N>> {
        let found = self.find(key)?;
        let number = found.value.as_integer().and_then(|integer| {
            let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok()?;
            N::try_from(number).ok().filter(fits)
        });
        if number.is_none() {
            self.refuse(found.line, key, expected, problems);
        }
        number.map(|value| Located {
            line: found.line,
            value,
        })
    }

    /// The texts of a list.
    pub(crate) fn texts(
        &self,
        key: &str,
        expected: &'static str,
        problems: &mut Problems,
    ) -> Vec<Located<String>> {
        let Some(found) = self.find(key) else {
            return Vec::new();
        };
        let Some(array) = found.value.as_array() else {
            self.refuse(found.line, key, expected, problems);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in array {
            let line = self.toml.line(item.span().start);
            match item.get_ref().as_str() {
                Some(text) => texts.push(Located {
                    line,
                    value: text.to_owned(),
                }),
                None => self.refuse(line, key, expected, problems),
            }
        }
        texts
    }

    /// Says that a key has to be there.
    pub(crate) fn require(&self, key: &'static str, example: &'static str, p: &mut Problems) {
        if self.find(key).is_none() {
            let kind = ProblemKind::MissingKey { key, example };
            p.add(self.toml.file, self.line, kind);
        }
    }

    /// Says that a key's value does not fit.
    pub(crate) fn refuse(
        &self,
        line: usize,
        key: &str,
        expected: &'static str,
        problems: &mut Problems,
    ) {
        let kind = ProblemKind::Value {
            key: key.to_owned(),
            expected,
        };
        problems.add(self.toml.file, line, kind);
    }

    fn find(&self, key: &str) -> Option<Located<&DeValue<'_>>> {
        let (key, value) = self
            .table
            .iter()
            .find(|(name, _)| name.get_ref().as_ref() == key)?;
        Some(Located {
            line: self.toml.line(key.span().start),
            value: value.get_ref(),
        })
    }
}

/// Names in a sentence: `a`, `b` or `c`.
pub(crate) fn one_of(names: impl IntoIterator<Item = String>) -> String {
    let names: Vec<String> = names.into_iter().collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
