//! Counting tests by reading what their runners print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and failed; shown as in the summary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Counts {
    /// Stands for a part that could not run.
    pub(crate) fn one_failure() -> Self {
        Self {
            passed: 0,
            failed: 1,
        }
    }

    /// No failure, and at least one test: a part that ran nothing has shown nothing.
    pub(crate) fn all_passed(self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Reads the closing line of one test program, by cargo's harness or by wasm-bindgen's.
pub(crate) fn in_libtest_line(line: &str) -> Option<Counts> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |what: &str| {
        let mut fields = numbers.split(';').map(str::trim);
        fields.find_map(|field| field.strip_suffix(what)?.trim().parse().ok())
    };
    Some(Counts {
        passed: number("passed")?,
        failed: number("failed")?,
    })
}

/// What Node.js says at the end of a run, in its own style (`ℹ pass 3`) or in TAP (`# pass 3`).
#[derive(Debug, Default)]
pub(crate) struct NodeSummary {
    passed: usize,
    failed: usize,
    cancelled: usize,
}

impl NodeSummary {
    /// Takes in one line; a later figure replaces an earlier one, as the summary comes last.
    pub(crate) fn read(&mut self, line: &str) {
        let Some(figure) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
            return;
        };
        let Some((what, number)) = figure.split_once(' ') else {
            return;
        };
        let Ok(number) = number.parse() else {
            return;
        };
        match what {
            "pass" => self.passed = number,
            "fail" => self.failed = number,
            "cancelled" => self.cancelled = number,
            _ => {}
        }
    }

    /// A test that was cancelled, by a time limit or by its parent's failure, has not passed.
    pub(crate) fn counts(&self) -> Counts {
        Counts {
            passed: self.passed,
            failed: self.failed + self.cancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn libtest(output: &str) -> Counts {
        let mut counts = Counts::default();
        for line in output.lines() {
            counts += in_libtest_line(line).unwrap_or_default();
        }
        counts
    }

    fn node(output: &str) -> Counts {
        let mut summary = NodeSummary::default();
        output.lines().for_each(|line| summary.read(line));
        summary.counts()
    }

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let output = "\
running 2 tests
test a ... ok
test b ... FAILED
test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
running 3 tests
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
";
        let (passed, failed) = (4, 1);
        assert_eq!(libtest(output), Counts { passed, failed });
    }

    #[test]
    fn a_result_of_wasm_bindgen_is_read_like_one_of_cargo() {
        let output = "\
running 12 tests
test web::it_turns ... ok
test result: ok. 12 passed; 0 failed; 1 ignored; 0 filtered out; finished in 0.42s
";
        let (passed, failed) = (12, 0);
        assert_eq!(libtest(output), Counts { passed, failed });
    }

    #[test]
    fn the_summary_of_node_is_read_in_both_styles() {
        let (passed, failed) = (20, 1);
        let spec = "✔ turns (3ms)\nℹ tests 21\nℹ pass 20\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0\n";
        assert_eq!(node(spec), Counts { passed, failed });
        let tap = "ok 1 - turns\n# tests 21\n# pass 20\n# fail 1\n# cancelled 0\n";
        assert_eq!(node(tap), Counts { passed, failed });
    }

    #[test]
    fn a_cancelled_test_counts_as_failed() {
        let (passed, failed) = (1, 2);
        let output = "ℹ pass 1\nℹ fail 0\nℹ cancelled 2\n";
        assert_eq!(node(output), Counts { passed, failed });
    }

    #[test]
    fn nothing_run_is_not_success() {
        assert!(!Counts::default().all_passed());
        assert!(!Counts::one_failure().all_passed());
    }

    #[test]
    fn the_summary_is_a_number_passed_and_a_number_failed() {
        let (passed, failed) = (45, 0);
        let counts = Counts { passed, failed };
        assert_eq!(counts.to_string(), "45 passed, 0 failed");
    }
}
