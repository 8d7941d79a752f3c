//! The worker: takes one request, fits, answers.

use mianka::browser::fitter;

fn main() {
    fitter::serve(|request, answer| mianka_fitting::fit(request, answer));
}
