//! One event spelled out, as it stands in a progress file and, where it is no review, in a chunk.

use serde::{Deserialize, Serialize};

use crate::corpus::CardId;
use crate::memory::{DesiredRetention, Rating};
use crate::progress::{
    Buttons, Event, EventId, EventKind, LogicalTime, Mark, NewPerDay, Note, SavedWeights, Seconds,
    SessionSize, Setting, WriterId,
};
use crate::time::{DayStart, Moment, Timestamp, UtcOffset};

/// One event as plain data. Which of the optional fields are there depends on `type`.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct EventRecord {
    writer: String,
    counter: u32,
    order: i64,
    at: i64,
    offset: i16,
    r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    card: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rating: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seconds: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undoes: Option<IdRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    setting: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weights: Option<Vec<i32>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct IdRecord {
    writer: String,
    counter: u32,
}

const REVIEW: &str = "review";
const UNDO: &str = "undo";
const SUSPEND: &str = "suspend";
const RESUME: &str = "resume";
const BURY: &str = "bury";
const FLAG: &str = "flag";
const UNFLAG: &str = "unflag";
const RESET: &str = "reset";
const SET: &str = "set";

const RETENTION: &str = "retention";
const NEW_PER_DAY: &str = "new-per-day";
const DAY_START: &str = "day-start";
const SESSION_SIZE: &str = "session-size";
const BUTTONS: &str = "buttons";
const WEIGHTS: &str = "weights";

impl From<&Event> for EventRecord {
    fn from(event: &Event) -> Self {
        let record = Self {
            writer: event.id.writer.to_string(),
            counter: event.id.counter,
            order: event.order.value(),
            at: event.moment.at.millis(),
            offset: event.moment.offset.minutes(),
            card: event.kind.card().map(ToString::to_string),
            ..Self::default()
        };
        match &event.kind {
            EventKind::Reviewed { rating, took, .. } => Self {
                r#type: REVIEW.to_owned(),
                rating: Some(rating.number()),
                seconds: Some(took.0),
                ..record
            },
            EventKind::Undone(target) => Self {
                r#type: UNDO.to_owned(),
                undoes: Some(IdRecord {
                    writer: target.writer.to_string(),
                    counter: target.counter,
                }),
                ..record
            },
            EventKind::Marked { mark, .. } => record.with_mark(mark),
            EventKind::Set(setting) => record.with_setting(setting),
        }
    }
}

impl EventRecord {
    fn with_mark(self, mark: &Mark) -> Self {
        let (name, note) = match mark {
            Mark::Suspended => (SUSPEND, None),
            Mark::Resumed => (RESUME, None),
            Mark::Buried => (BURY, None),
            Mark::Flagged(note) => (FLAG, Some(note.as_str().to_owned())),
            Mark::Unflagged => (UNFLAG, None),
            Mark::Reset => (RESET, None),
        };
        Self {
            r#type: name.to_owned(),
            note,
            ..self
        }
    }

    fn with_setting(self, setting: &Setting) -> Self {
        let (name, value) = match setting {
            Setting::Retention(retention) => (RETENTION, Some(u16::from(retention.percent()))),
            Setting::NewPerDay(count) => (NEW_PER_DAY, Some(count.count())),
            Setting::DayStart(start) => (DAY_START, Some(start.minutes())),
            // Zero stands for "all", as no session has no card.
            Setting::SessionSize(size) => (
                SESSION_SIZE,
                Some(size.limit().map_or(0, |n| u16::try_from(n).unwrap_or(0))),
            ),
            Setting::Buttons(Buttons::Two) => (BUTTONS, Some(2)),
            Setting::Buttons(Buttons::Four) => (BUTTONS, Some(4)),
            Setting::Weights(_) => (WEIGHTS, None),
        };
        let weights = match setting {
            Setting::Weights(weights) => weights.as_ref(),
            _ => None,
        };
        Self {
            r#type: SET.to_owned(),
            setting: Some(name.to_owned()),
            value,
            weights: weights.map(|weights| weights.millionths().to_vec()),
            ..self
        }
    }

    /// The event that is spelled out here.
    ///
    /// # Errors
    /// What is wrong, in words that name the field.
    pub(super) fn event(&self) -> Result<Event, &'static str> {
        let at = Timestamp::from_millis(self.at);
        if at.millis() != self.at {
            return Err("`at` is not a time");
        }
        Ok(Event {
            order: LogicalTime::from_value(self.order).ok_or("`order` is out of range")?,
            id: event_id(&self.writer, self.counter)?,
            moment: Moment {
                at,
                offset: UtcOffset::from_minutes(self.offset).ok_or("`offset` is out of range")?,
            },
            kind: self.kind()?,
        })
    }

    fn kind(&self) -> Result<EventKind, &'static str> {
        let mark = match self.r#type.as_str() {
            REVIEW => return self.review(),
            UNDO => {
                let target = self.undoes.as_ref().ok_or("`undoes` is missing")?;
                return Ok(EventKind::Undone(event_id(&target.writer, target.counter)?));
            }
            SET => return self.setting().map(EventKind::Set),
            SUSPEND => Mark::Suspended,
            RESUME => Mark::Resumed,
            BURY => Mark::Buried,
            FLAG => self.flag()?,
            UNFLAG => Mark::Unflagged,
            RESET => Mark::Reset,
            _ => return Err("`type` is none of those known"),
        };
        Ok(EventKind::Marked {
            card: self.card()?,
            mark,
        })
    }

    fn card(&self) -> Result<CardId, &'static str> {
        let id = self.card.as_ref().ok_or("`card` is missing")?;
        CardId::parse(id).map_err(|_| "`card` is not a card id")
    }

    fn review(&self) -> Result<EventKind, &'static str> {
        Ok(EventKind::Reviewed {
            card: self.card()?,
            rating: self
                .rating
                .and_then(Rating::from_number)
                .ok_or("`rating` is not 1 to 4")?,
            took: Seconds(self.seconds.ok_or("`seconds` is missing")?),
        })
    }

    fn flag(&self) -> Result<Mark, &'static str> {
        let words = self.note.as_deref().unwrap_or_default();
        let note = Note::new(words);
        if note.as_str() == words {
            Ok(Mark::Flagged(note))
        } else {
            Err("`note` is too long or not plain text")
        }
    }

    fn setting(&self) -> Result<Setting, &'static str> {
        let name = self.setting.as_deref().ok_or("`setting` is missing")?;
        if name == WEIGHTS {
            let weights = self.weights.as_deref().map(SavedWeights::from_millionths);
            let weights = weights.transpose().map_err(|_| "`weights` are none")?;
            return Ok(Setting::Weights(weights));
        }
        let value = self.value.ok_or("`value` is missing")?;
        let setting = match name {
            RETENTION => u8::try_from(value)
                .ok()
                .and_then(|percent| DesiredRetention::from_percent(percent).ok())
                .map(Setting::Retention),
            NEW_PER_DAY => NewPerDay::new(value).map(Setting::NewPerDay),
            DAY_START => DayStart::from_minutes(value).map(Setting::DayStart),
            SESSION_SIZE => SessionSize::ALL
                .into_iter()
                .find(|size| size.limit().unwrap_or(0) == usize::from(value))
                .map(Setting::SessionSize),
            BUTTONS => match value {
                2 => Some(Setting::Buttons(Buttons::Two)),
                4 => Some(Setting::Buttons(Buttons::Four)),
                _ => None,
            },
            _ => return Err("`setting` is none of those known"),
        };
        setting.ok_or("`value` is out of range")
    }
}

fn event_id(writer: &str, counter: u32) -> Result<EventId, &'static str> {
    Ok(EventId {
        writer: WriterId::parse(writer).ok_or("`writer` is not 16 hex digits")?,
        counter,
    })
}
