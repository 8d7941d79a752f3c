//! The words about searching, in both languages.

/// Searching.
pub struct Searching {
    /// The name of the field.
    pub name: &'static str,
    /// What stands in the field while it is empty.
    pub hint: &'static str,
    /// What a word was taken for: typed, meant.
    pub taken_for: fn(&str, &str) -> String,
    /// Words that no card has.
    pub missed: fn(&[String]) -> String,
    /// No card was found; topics follow.
    pub nearest: &'static str,
    /// Removes the query.
    pub clear: &'static str,
}

pub(super) const EN: Searching = Searching {
    name: "Search",
    hint: "Words, pinyin, abbreviations",
    taken_for: |typed, meant| format!("“{typed}” was taken for “{meant}”."),
    missed: |words| format!("No card has “{}”.", words.join("”, “")),
    nearest: "The nearest topics:",
    clear: "Clear the search",
};

pub(super) const ZH: Searching = Searching {
    name: "搜索",
    hint: "关键词、拼音、缩写",
    taken_for: |typed, meant| format!("“{typed}”按“{meant}”查找。"),
    missed: |words| format!("没有卡片包含“{}”。", words.join("”“")),
    nearest: "最接近的主题：",
    clear: "清除搜索",
};
