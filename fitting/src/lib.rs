//! Fits the 21 weights of FSRS-6 to one person's reviews, with the optimiser of the crate `fsrs`.
//!
//! It is a crate of its own so that the optimiser stays out of the page: the program beside it is
//! compiled to a wasm that the page fetches when somebody asks for a fit, and runs in a worker.

mod items;
mod losses;

use fsrs::ComputeParametersInput;
use mianka::memory::{FitError, FitRequest, FitStep, Fitted, Weights};

use self::items::Items;
use self::losses::Losses;

/// Fits weights to all reviews, and finds out whether fitting does this person any good.
///
/// A fit always looks good on the reviews that it was made from, so these say nothing. Instead the
/// latest half of the reviews is gone through in parts, and each part is predicted twice: by the
/// weights in use, and by weights fitted to all that came before the part.
///
/// `on_step` hears of each fit that is done, with the work measured in reviews.
///
/// # Errors
/// When there is too little to fit to, or nothing comes of it.
pub fn fit(request: &FitRequest, mut on_step: impl FnMut(FitStep)) -> Result<Fitted, FitError> {
    let FitRequest { weights, reviews } = request;
    let items = Items::of(reviews);
    let all = items.len();
    if all < NEEDED {
        return Err(FitError::TooFew {
            found: count(all),
            needed: count(NEEDED),
        });
    }
    let starts: [usize; PARTS] = std::array::from_fn(|part| all * (PARTS + part) / (2 * PARTS));
    let of = count(starts.iter().sum::<usize>() + all);
    let mut done = 0;
    let mut fit_to_first = |length| {
        let fitted = optimised(items.first(length))?;
        done += count(length);
        on_step(FitStep { done, of });
        Ok(fitted)
    };
    let [mut before, mut after] = [Losses::default(); 2];
    let ends = starts.iter().copied().skip(1).chain([all]);
    for (start, end) in starts.into_iter().zip(ends) {
        before.add(weights, reviews, start..end);
        after.add(&fit_to_first(start)?, reviews, start..end);
    }
    Ok(Fitted {
        before: before.mean()?,
        after: after.mean()?,
        judged_by: after.count(),
        weights: fit_to_first(all)?,
    })
}

/// Fewer reviews than these give no answer worth having.
const NEEDED: usize = 100;

/// In how many parts the latest half is judged.
const PARTS: usize = 5;

/// The optimiser's answer.
fn optimised(input: ComputeParametersInput) -> Result<Weights, FitError> {
    // Not `compute_parameters`, the crate's usual way: as outliers it drops every card whose first
    // rating and first interval are shared by fewer than some twenty cards. In a corpus of thirty
    // cards these are nearly all, and the answer is the default. `benchmark` is the same optimiser
    // without that filter. It panics where no card can be started from: the first item always can.
    Weights::new(&fsrs::benchmark(input)).map_err(|_| FitError::NoWeights)
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
