//! What the page and its fitting worker say to each other: plain numbers, which cross from one to
//! the other without a library.

use thiserror::Error;

use super::{ElapsedDays, FitError, Fitted, LogLoss, PastReview, Rating, Weights};

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FitRequest {
    /// The weights in use.
    pub weights: Weights,
    /// All reviews, in the order in which they happened.
    pub reviews: Vec<PastReview>,
}

/// What the worker answers, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FitAnswer {
    /// It listens. What is said to it before is lost.
    Ready,
    /// So much of the work is done.
    Step(FitStep),
    /// The end, one way or the other.
    Ended(Result<Fitted, FitError>),
    /// It could not read the request.
    NotUnderstood,
}

/// How much of a fit is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FitStep {
    /// The work done, in parts of `of`.
    pub done: u32,
    /// All the work.
    pub of: u32,
}

/// Numbers that are no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MessageError {
    /// They come from another build of the app, whose messages may mean something else.
    #[error("the message comes from another build")]
    OtherBuild,
    /// They mean nothing.
    #[error("the message means nothing")]
    Senseless,
}

/// What tells one build's messages from another's: a sum over everything that gives them a meaning.
///
/// The worker's files keep their names from build to build, so a cache may pair a page with the
/// worker of another build.
const BUILD: u32 = sum_of(&[
    include_str!("message.rs"),
    include_str!("training.rs"),
    include_str!("weights.rs"),
    include_str!("../../fitting/src/lib.rs"),
    include_str!("../../fitting/src/items.rs"),
    include_str!("../../fitting/src/losses.rs"),
    include_str!("../../Cargo.lock"),
]);

/// FNV-1a, which a constant can be computed with.
const fn sum_of(texts: &[&str]) -> u32 {
    let mut sum: u32 = 0x811c_9dc5;
    let mut rest = texts;
    while let [text, others @ ..] = rest {
        let mut bytes = text.as_bytes();
        while let [byte, more @ ..] = bytes {
            sum = (sum ^ *byte as u32).wrapping_mul(0x0100_0193);
            bytes = more;
        }
        rest = others;
    }
    sum
}

impl FitRequest {
    /// The request as numbers.
    pub fn to_words(&self) -> Vec<u32> {
        let mut words = vec![BUILD];
        words.extend(self.weights.to_millionths().map(i32::cast_unsigned));
        for review in &self.reviews {
            let rating = u32::from(review.rating.number());
            words.extend([review.card, rating, review.elapsed.0]);
        }
        words
    }

    /// Reads a request from numbers.
    ///
    /// # Errors
    /// When they are no request of this build.
    pub fn from_words(words: &[u32]) -> Result<Self, MessageError> {
        let (weights, reviews) = opened(words)?
            .split_at_checked(Weights::COUNT)
            .ok_or(MessageError::Senseless)?;
        let (reviews, []) = reviews.as_chunks() else {
            return Err(MessageError::Senseless);
        };
        Ok(Self {
            weights: weights_from(weights)?,
            reviews: reviews.iter().map(review_from).collect::<Result<_, _>>()?,
        })
    }
}

impl FitAnswer {
    /// The answer as numbers.
    pub fn to_words(&self) -> Vec<u32> {
        let mut words = vec![BUILD];
        match self {
            Self::Ready => words.push(READY),
            Self::Step(FitStep { done, of }) => words.extend([STEP, *done, *of]),
            Self::Ended(Ok(fitted)) => {
                let losses = [fitted.before, fitted.after].map(LogLoss::ten_thousandths);
                words.push(FITTED);
                words.extend(losses);
                words.push(fitted.judged_by);
                words.extend(fitted.weights.to_millionths().map(i32::cast_unsigned));
            }
            Self::Ended(Err(FitError::TooFew { found, needed })) => {
                words.extend([TOO_FEW, *found, *needed]);
            }
            Self::Ended(Err(FitError::NoWeights)) => words.push(NO_WEIGHTS),
            Self::NotUnderstood => words.push(NOT_UNDERSTOOD),
        }
        words
    }

    /// Reads an answer from numbers.
    ///
    /// # Errors
    /// When they are no answer of this build.
    pub fn from_words(words: &[u32]) -> Result<Self, MessageError> {
        Ok(match opened(words)? {
            [READY] => Self::Ready,
            [STEP, done, of] => Self::Step(FitStep {
                done: *done,
                of: *of,
            }),
            [FITTED, before, after, judged_by, weights @ ..] => Self::Ended(Ok(Fitted {
                before: LogLoss::from_ten_thousandths(*before),
                after: LogLoss::from_ten_thousandths(*after),
                judged_by: *judged_by,
                weights: weights_from(weights)?,
            })),
            [TOO_FEW, found, needed] => Self::Ended(Err(FitError::TooFew {
                found: *found,
                needed: *needed,
            })),
            [NO_WEIGHTS] => Self::Ended(Err(FitError::NoWeights)),
            [NOT_UNDERSTOOD] => Self::NotUnderstood,
            _ => return Err(MessageError::Senseless),
        })
    }
}

const READY: u32 = 0;
const STEP: u32 = 1;
const FITTED: u32 = 2;
const TOO_FEW: u32 = 3;
const NO_WEIGHTS: u32 = 4;
const NOT_UNDERSTOOD: u32 = 5;

/// The message without the mark of its build.
fn opened(words: &[u32]) -> Result<&[u32], MessageError> {
    match words {
        [BUILD, message @ ..] => Ok(message),
        [_, ..] => Err(MessageError::OtherBuild),
        [] => Err(MessageError::Senseless),
    }
}

fn weights_from(words: &[u32]) -> Result<Weights, MessageError> {
    let counts: Vec<i32> = words.iter().map(|word| word.cast_signed()).collect();
    Weights::from_millionths(&counts).map_err(|_| MessageError::Senseless)
}

fn review_from([card, rating, elapsed]: &[u32; 3]) -> Result<PastReview, MessageError> {
    let rating = u8::try_from(*rating).ok().and_then(Rating::from_number);
    Ok(PastReview {
        card: *card,
        rating: rating.ok_or(MessageError::Senseless)?,
        elapsed: ElapsedDays(*elapsed),
    })
}
