//! A long run of broken saves against the decoders.
//!
//! Fuzzing by coverage needs a nightly compiler; this run needs none. It breaks known texts in the
//! ways that disks, editors and people do, and calls an input new when a decoder answers it in
//! words that no kept input has been answered in. `cargo xtask fuzz` makes the run long and keeps
//! what is new in `tests/fixtures/decoders.jsonl`, which every later run starts from.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

use mianka::progress::{Event, EventLog};
use mianka::save::{
    ImportPlan, decode_chunk, decode_export, decode_raw_export, encode_chunk, encode_export,
    raw_export,
};

/// How many inputs to try, where the environment does not say.
const RUNS: u64 = 20_000;

/// Where inputs are kept, each a JSON string on a line of its own.
const KEPT: &str = "decoders.jsonl";

/// A longer input, in bytes, tells nobody anything.
const LONGEST: usize = 1_500;

/// Pieces that saves are made of, to be put where they do not belong.
const TOKENS: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\u0000",
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "4294967296",
    "9007199254740993",
    "\"v\":2",
    "\"version\":2",
    "\"type\":\"undo\"",
    "\"others\":[",
    "\"lead\":",
    "\"note\":\"\\ud83d\"",
    "面卡",
    "\u{feff}",
    "\u{0}",
];

#[test]
fn no_broken_save_makes_a_decoder_panic_or_lie() {
    let runs = number("MIANKA_FUZZ_RUNS").unwrap_or(RUNS);
    let seed = number("MIANKA_FUZZ_SEED").unwrap_or(20_261_123);
    let mut corpus = Corpus::read();
    let kept = corpus.inputs.len();
    let mut chance = Chance(seed);
    for _ in 0..runs {
        let input = corpus.broken(&mut chance);
        corpus.learn(input);
    }
    let new = corpus.inputs.len() - kept;
    // Not by `println`, which the harness keeps to itself when all is well.
    let news = format!("{runs} broken saves tried, from {kept} kept ones");
    writeln!(
        io::stdout(),
        "decoders: {news}: {new} answered in new words"
    )
    .expect("writable");
    if env::var_os("MIANKA_FUZZ_KEEP").is_some() {
        corpus.keep(kept);
    }
}

/// The texts that broken ones are made from.
struct Corpus {
    inputs: Vec<String>,
    /// What has been answered so far.
    answers: BTreeSet<String>,
}

impl Corpus {
    fn read() -> Self {
        let mut corpus = Self {
            inputs: Vec::new(),
            answers: BTreeSet::new(),
        };
        let mut saves: Vec<PathBuf> = fs::read_dir(fixtures("saves"))
            .expect("the folder is in the repository")
            .map(|entry| entry.expect("readable").path())
            .collect();
        saves.sort();
        let mut inputs: Vec<String> = saves
            .iter()
            .map(|save| fs::read_to_string(save).expect("a text"))
            .collect();
        let kept = fs::read_to_string(fixtures(KEPT)).unwrap_or_default();
        let kept = kept
            .lines()
            .map(|line| serde_json::from_str(line).expect("a string"));
        inputs.extend(kept);
        // The raw exports of pages that hold some of these.
        let raw: Vec<String> = inputs.chunks(2).map(as_raw_export).collect();
        for input in inputs.into_iter().chain(raw) {
            corpus.answers.extend(answers(&input));
            corpus.inputs.push(input);
        }
        corpus
    }

    /// A known text, broken in up to four ways.
    fn broken(&self, chance: &mut Chance) -> String {
        let mut text = chance.one_of(&self.inputs).clone().into_bytes();
        for _ in 0..=chance.below(4) {
            let other = chance.one_of(&self.inputs).as_bytes();
            break_once(&mut text, other, chance);
        }
        String::from_utf8_lossy(&text).into_owned()
    }

    fn learn(&mut self, input: String) {
        let answers = answers(&input);
        let is_new = answers.iter().any(|answer| !self.answers.contains(answer));
        if input.len() < LONGEST && is_new {
            self.answers.extend(answers);
            self.inputs.push(input);
        }
    }

    fn keep(&self, from: usize) {
        let mut kept = fs::read_to_string(fixtures(KEPT)).unwrap_or_default();
        for input in &self.inputs[from..] {
            kept.push_str(&serde_json::to_string(input).expect("a string"));
            kept.push('\n');
        }
        fs::write(fixtures(KEPT), kept).expect("writable");
    }
}

/// Saves as a raw export has them, each under the key of a chunk.
fn as_raw_export(saves: &[String]) -> String {
    let keys = [
        "mianka/log/00000000000000a1/0",
        "mianka/log/00000000000000a2/0",
    ];
    let entries = keys.iter().map(|key| (*key).to_owned());
    raw_export(entries.zip(saves.iter().cloned())).expect("the keys are ours")
}

/// What the decoders say of a text, and what the import does, in short. Fails when they lie: what
/// was read must be what is read again after writing it.
fn answers(text: &str) -> [String; 2] {
    let chunk = decode_chunk(text).map(|events| {
        let again = decode_chunk(&encode_chunk(&events)).expect("readable");
        assert_eq!(as_set(&again), as_set(&events), "{text}");
        kinds(&events)
    });
    let export = decode_export(text).map(|events| {
        let again = decode_export(&encode_export(&as_set(&events))).expect("readable");
        assert_eq!(as_set(&again), as_set(&events), "{text}");
        kinds(&events)
    });
    let raw = decode_raw_export(text).map(|content| {
        let again = as_raw_export(&[encode_chunk(&content.events)]);
        let again = decode_raw_export(&again).expect("readable");
        assert_eq!(as_set(&again.events), as_set(&content.events), "{text}");
        assert_eq!(again.unread, 0, "{text}");
        format!("{:?} {}", kinds(&content.events), content.unread > 0)
    });
    let import = ImportPlan::read(text, &EventLog::default(), |_| true);
    assert_eq!(import.is_ok(), export.is_ok() || raw.is_some(), "{text}");
    let import = gist(import.map(|_| Vec::new()));
    [
        format!("{} {}", gist(chunk), gist(export)),
        format!("{raw:?} {import}"),
    ]
}

/// The kinds of the events read, or the first words of the refusal: not what it quotes.
fn gist<E: std::fmt::Debug>(answer: Result<Vec<String>, E>) -> String {
    match answer {
        Ok(kinds) => kinds.join(" "),
        Err(refusal) => {
            // Further words may be quoted from the input.
            let refusal = format!("{refusal:?}");
            let words: Vec<&str> = refusal.split(' ').take(3).collect();
            words
                .join(" ")
                .chars()
                .filter(char::is_ascii_alphabetic)
                .collect()
        }
    }
}

fn as_set(events: &[Event]) -> EventLog {
    events.iter().cloned().collect()
}

/// The names of the kinds of events, without what they say.
fn kinds(events: &[Event]) -> Vec<String> {
    let name = |event: &Event| {
        let kind = format!("{:?}", event.kind);
        kind.chars().take_while(|c| c.is_alphabetic()).collect()
    };
    let mut kinds: Vec<String> = events.iter().map(name).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

fn break_once(text: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    let end = text.len();
    let place = chance.below(end + 1);
    let piece = place..(place + chance.below(40)).min(end);
    match chance.below(8) {
        0 => text.truncate(place),
        1 => drop(text.drain(piece)),
        2 => {
            if let Some(byte) = text.get_mut(place) {
                *byte ^= 1 << chance.below(8);
            }
        }
        3 => {
            let copy = text[piece].to_vec();
            text.splice(place..place, copy);
        }
        4 => {
            let from = chance.below(other.len() + 1);
            let to = (from + chance.below(80)).min(other.len());
            text.splice(piece, other[from..to].iter().copied());
        }
        5 | 6 => {
            let token = TOKENS[chance.below(TOKENS.len())];
            text.splice(piece, token.bytes());
        }
        _ => {
            // Another number in the place of one.
            let number = (place..end).find(|at| text[*at].is_ascii_digit());
            if let Some(at) = number {
                let digits = text[at..].iter().take_while(|b| b.is_ascii_digit()).count();
                let value = chance.next() >> chance.below(64);
                text.splice(at..at + digits, value.to_string().bytes());
            }
        }
    }
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok()?.parse().ok()
}

fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// `SplitMix64` (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).expect("fits");
        usize::try_from(self.next() % end).expect("fits")
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
