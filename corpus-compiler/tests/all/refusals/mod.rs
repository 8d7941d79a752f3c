//! What the compiler refuses, each with its whole message: file, line, and what to do.

mod files;
mod front_matter;
mod markdown;
mod relations;
mod terms;
mod texts;
