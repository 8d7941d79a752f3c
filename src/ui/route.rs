//! What an address means, and the address of everything that has one.
//!
//! Routes are values of this module and not of `yew-router`: a filter is part of its route, and an
//! address from outside can be anything without the page noticing.

use form_urlencoded::Serializer;

use crate::corpus::{CardId, Corpus, Level};
use crate::study::{Filter, Mode, Seen, TopicChoice};

/// What is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What there is to do next.
    Today,
    /// The cards that a filter lets through, those that a query finds if there is one.
    Browse(Filter, String),
    /// A session, of one kind or another, over the cards that a filter lets through.
    Study(Mode, Filter),
    /// One card.
    Card(CardId),
    /// What has been done so far.
    Stats,
    /// Language, theme, progress file, about.
    Settings,
    /// An address that leads nowhere.
    Lost,
}

impl Route {
    /// Every card.
    pub fn browse() -> Self {
        Self::Browse(Filter::default(), String::new())
    }

    /// Reads the part of an address behind the `#`. What a filter's query names and the corpus
    /// does not have is passed over.
    pub fn parse(address: &str, corpus: &Corpus) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        match path.trim_matches('/') {
            "" => Self::Today,
            "browse" => Self::Browse(read_filter(query, corpus), read_words(query)),
            "study" => Self::Study(read_mode(query), read_filter(query, corpus)),
            "stats" => Self::Stats,
            "settings" => Self::Settings,
            path => path
                .strip_prefix("card/")
                .and_then(|id| CardId::parse(id).ok())
                .map_or(Self::Lost, Self::Card),
        }
    }

    /// The address behind the `#`.
    pub fn address(&self, corpus: &Corpus) -> String {
        match self {
            Self::Today | Self::Lost => "/".to_owned(),
            Self::Browse(filter, words) => {
                with_query("/browse", &write_browse(filter, words, corpus))
            }
            Self::Study(mode, filter) => with_query("/study", &write_study(*mode, filter, corpus)),
            Self::Card(id) => format!("/card/{id}"),
            Self::Stats => "/stats".to_owned(),
            Self::Settings => "/settings".to_owned(),
        }
    }

    /// The value of a link's `href`.
    pub fn href(&self, corpus: &Corpus) -> String {
        format!("#{}", self.address(corpus))
    }
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

const MODE: &str = "mode";
const TOPIC: &str = "topic";
const LEVEL: &str = "level";
const SEEN: &str = "seen";
const WORDS: &str = "q";

/// A longer query is none that somebody typed.
const MAX_WORDS: usize = 200;

const fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Due => "due",
        Mode::Hardest => "hardest",
        Mode::Flagged => "flagged",
        Mode::Cram => "cram",
    }
}

fn read_mode(query: &str) -> Mode {
    form_urlencoded::parse(query.as_bytes())
        .filter(|(key, _)| key == MODE)
        .find_map(|(_, value)| Mode::ALL.into_iter().find(|mode| mode_name(*mode) == value))
        .unwrap_or_default()
}

fn read_words(query: &str) -> String {
    let words = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == WORDS);
    words.map_or_else(String::new, |(_, words)| {
        words.chars().take(MAX_WORDS).collect()
    })
}

fn read_filter(query: &str, corpus: &Corpus) -> Filter {
    let mut filter = Filter::default();
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*key {
            TOPIC => {
                let topic = corpus.topic_by_slug(&value);
                if let TopicChoice::All = filter.topics {
                    filter.topics = TopicChoice::none();
                }
                if let (TopicChoice::Only(topics), Some(topic)) = (&mut filter.topics, topic) {
                    topics.insert(topic.id);
                }
            }
            LEVEL => {
                let level = value.parse().ok().and_then(Level::from_number);
                filter.levels.extend(level);
            }
            SEEN => {
                filter.seen = match &*value {
                    "yes" => Some(Seen::Yes),
                    "no" => Some(Seen::No),
                    _ => None,
                }
            }
            _ => {}
        }
    }
    filter
}

fn write_study(mode: Mode, filter: &Filter, corpus: &Corpus) -> String {
    let mut query = Serializer::new(String::new());
    if mode != Mode::default() {
        query.append_pair(MODE, mode_name(mode));
    }
    add_filter(query, filter, corpus)
}

fn write_browse(filter: &Filter, words: &str, corpus: &Corpus) -> String {
    let mut query = Serializer::new(String::new());
    if !words.is_empty() {
        query.append_pair(WORDS, words);
    }
    add_filter(query, filter, corpus)
}

fn add_filter(mut query: Serializer<'_, String>, filter: &Filter, corpus: &Corpus) -> String {
    if let TopicChoice::Only(topics) = &filter.topics {
        let slugs = topics.iter().filter_map(|id| corpus.topic(*id));
        query.extend_pairs(slugs.map(|topic| (TOPIC, topic.slug)));
        if topics.is_empty() {
            query.append_pair(TOPIC, "");
        }
    }
    let levels = filter.levels.iter();
    query.extend_pairs(levels.map(|level| (LEVEL, level.number().to_string())));
    match filter.seen {
        Some(Seen::Yes) => drop(query.append_pair(SEEN, "yes")),
        Some(Seen::No) => drop(query.append_pair(SEEN, "no")),
        None => {}
    }
    query.finish()
}
