//! Somebody who learns cards, and whose memory is known.

use mianka::memory::{
    CardPhase, DesiredRetention, ElapsedDays, Interval, PastReview, Rating, Scheduler, Weights,
};

/// Somebody who learns cards. The app plans for them with the usual weights.
pub(crate) struct Person {
    /// The weights that their memory really has.
    truth: Weights,
    seed: u64,
}

impl Person {
    /// Remembers as the usual weights say.
    pub(crate) fn like_most(seed: u64) -> Self {
        Self {
            truth: Weights::default(),
            seed,
        }
    }

    /// Learns less from each review than most, and forgets faster.
    pub(crate) fn forgetful() -> Self {
        let truth = [
            0.1, 0.4, 0.9, 3.0, 6.4133, 0.8334, 3.0194, 0.001, 1.3, 0.1666, 0.796, 1.4835, 0.0614,
            0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.3,
        ];
        Self {
            truth: Weights::new(&truth).expect("the weights are in range"),
            seed: 1,
        }
    }

    /// The first so many reviews, ten new cards a day, each card as often as it is due.
    pub(crate) fn reviews(&self, cards: u32, count: usize) -> Vec<PastReview> {
        let mut life = Life::of(self);
        let mut cards: Vec<_> = (0..cards).map(Card::new).collect();
        for today in 0.. {
            let mut new = 0;
            for card in cards.iter_mut().filter(|card| card.due <= today) {
                new += u32::from(card.planned == CardPhase::New);
                if card.planned == CardPhase::New && new > 10 {
                    break;
                }
                // Until it is recalled; a card comes back in the session until then.
                while life.review(card, today) == Rating::Again {}
            }
            if life.reviews.len() >= count {
                break;
            }
        }
        life.reviews.truncate(count);
        life.reviews
    }
}

struct Card {
    number: u32,
    /// As the app sees it.
    planned: CardPhase,
    /// As it is.
    real: CardPhase,
    last: u32,
    due: u32,
}

impl Card {
    const fn new(number: u32) -> Self {
        Self {
            number,
            planned: CardPhase::New,
            real: CardPhase::New,
            last: 0,
            due: 0,
        }
    }
}

struct Life {
    app: Scheduler,
    memory: Scheduler,
    chance: u64,
    reviews: Vec<PastReview>,
}

impl Life {
    fn of(person: &Person) -> Self {
        Self {
            app: Scheduler::default(),
            memory: Scheduler::new(&person.truth, DesiredRetention::default()),
            chance: person.seed,
            reviews: Vec::new(),
        }
    }

    fn review(&mut self, card: &mut Card, today: u32) -> Rating {
        let elapsed = ElapsedDays(today - card.last);
        let recall = match card.real.memory() {
            None => 0.5,
            Some(_) if elapsed == ElapsedDays(0) => 0.9,
            Some(memory) => self.memory.retrievability(memory, elapsed).fraction(),
        };
        let rating = self.rating(recall);
        self.reviews.push(PastReview {
            card: card.number,
            rating,
            elapsed,
        });
        let days = match self.app.outcome(&card.planned, rating, elapsed).interval {
            Interval::Minutes(_) => 1,
            Interval::Days(days) => u32::from(days.count()),
        };
        card.planned = self.app.step(&card.planned, rating, elapsed);
        card.real = self.memory.step(&card.real, rating, elapsed);
        card.last = today;
        card.due = today + days;
        rating
    }

    fn rating(&mut self, recall: f32) -> Rating {
        if self.draw() > recall {
            return Rating::Again;
        }
        match self.draw() {
            ..0.15 => Rating::Hard,
            ..0.85 => Rating::Good,
            _ => Rating::Easy,
        }
    }

    /// A number from 0 to 1, by `SplitMix64`.
    fn draw(&mut self) -> f32 {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.chance;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        f32::from(u16::try_from(bits >> 48).expect("16 bits")) / 65_536.0
    }
}
