//! The topics and their order, from `topics.toml`.

use toml::de::DeTable;

use crate::model::Topic;
use crate::problem::{ProblemKind, Problems};
use crate::source::{Folder, Located, is_id};
use crate::toml_text::{Keys, TomlText};

/// The topics as far as they could be read.
#[derive(Default)]
pub(crate) struct Topics {
    /// The file, as problems show it.
    pub(crate) file: String,
    /// The topics, each on its line.
    pub(crate) list: Vec<Located<Topic>>,
    /// Whether a slug that is not in the list is not in the file either.
    pub(crate) complete: bool,
}

impl Topics {
    /// The place of a topic.
    pub(crate) fn index(&self, slug: &str) -> Option<usize> {
        let mut topics = self.list.iter();
        topics.position(|topic| topic.value.slug == slug)
    }
}

/// Reads `topics.toml`.
pub(crate) fn read(folder: &Folder, problems: &mut Problems) -> Topics {
    let Some(source) = &folder.topics else {
        return Topics::default();
    };
    let toml = TomlText {
        file: &source.path,
        text: &source.text,
        first_line: 1,
    };
    let mut topics = Topics {
        file: source.path.clone(),
        list: Vec::new(),
        complete: true,
    };
    match toml.parse(problems) {
        Some(table) => read_list(&toml, &table, &mut topics, problems),
        None => topics.complete = false,
    }
    topics
}

fn read_list(
    toml: &TomlText<'_>,
    table: &DeTable<'_>,
    topics: &mut Topics,
    problems: &mut Problems,
) {
    let keys = Keys {
        toml,
        table,
        line: 1,
    };
    keys.expect_only(&["topic"], problems);
    keys.require(
        "topic",
        "[{ slug = \"basics\", zh = \"基础\", en = \"Basics\" }]",
        problems,
    );
    let Some(list) = table.get("topic") else {
        topics.complete = false;
        return;
    };
    let Some(array) = list.get_ref().as_array() else {
        let line = toml.line(list.span().start);
        keys.refuse(
            line,
            "topic",
            "a list of tables, each below a line `[[topic]]`",
            problems,
        );
        topics.complete = false;
        return;
    };
    for item in array {
        let line = toml.line(item.span().start);
        let Some(table) = item.get_ref().as_table() else {
            let expected = "a table with `slug`, `zh` and `en`";
            keys.refuse(line, "topic", expected, problems);
            topics.complete = false;
            continue;
        };
        match read_topic(&Keys { toml, table, line }, problems) {
            Some(topic) => add(topics, topic, problems),
            None => topics.complete = false,
        }
    }
}

fn read_topic(keys: &Keys<'_>, problems: &mut Problems) -> Option<Located<Topic>> {
    keys.expect_only(&["slug", "zh", "en"], problems);
    keys.require("slug", "\"name-of-the-folder\"", problems);
    keys.require("zh", "\"中文名\"", problems);
    keys.require("en", "\"English name\"", problems);
    let slug = keys.text("slug", problems);
    let zh = keys.text("zh", problems);
    let en = keys.text("en", problems);
    let slug = slug?;
    if !is_id(&slug.value) {
        let expected = "at most 64 lower-case letters, digits and single hyphens";
        keys.refuse(slug.line, "slug", expected, problems);
    }
    Some(Located {
        line: keys.line,
        value: Topic {
            slug: slug.value,
            zh: zh.map(|zh| zh.value).unwrap_or_default(),
            en: en.map(|en| en.value).unwrap_or_default(),
        },
    })
}

fn add(topics: &mut Topics, topic: Located<Topic>, problems: &mut Problems) {
    if let Some(first) = topics
        .index(&topic.value.slug)
        .and_then(|n| topics.list.get(n))
    {
        let kind = ProblemKind::DoubledTopic {
            slug: topic.value.slug,
            first: first.line,
        };
        problems.add(&topics.file, topic.line, kind);
    } else if topics.list.len() > usize::from(u8::MAX) {
        problems.add(&topics.file, topic.line, ProblemKind::TooManyTopics);
    } else {
        topics.list.push(topic);
    }
}
