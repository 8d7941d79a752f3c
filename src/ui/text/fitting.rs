//! The words about fitting the memory model, in both languages.

use crate::browser::fitter::FitterError;
use crate::memory::{FitError, LogLoss};

/// Fitting the memory model to the user's own reviews.
pub struct Fitting {
    /// The heading.
    pub title: &'static str,
    /// What fitting is.
    pub line: &'static str,
    /// It is not offered yet: the reviews there are, those needed.
    pub not_yet: fn(u32, u32) -> String,
    /// Starts a fit.
    pub start: &'static str,
    /// The name of the progress bar.
    pub running: &'static str,
    /// Ends a fit before its end.
    pub cancel: &'static str,
    /// It was ended before its end.
    pub cancelled: &'static str,
    /// The loss before, the loss after, and by how many reviews they were judged.
    pub losses: fn(LogLoss, LogLoss, u32) -> String,
    /// What a loss means.
    pub meaning: &'static str,
    /// The fitted weights are in use.
    pub applied: &'static str,
    /// The weights from before stay in use.
    pub kept: &'static str,
    /// The model is fitted to the user.
    pub in_use: &'static str,
    /// Takes the fitted weights out of use.
    pub undo: &'static str,
    /// They are out of use.
    pub undone: &'static str,
    /// Why there is no fit.
    pub error: fn(FitterError) -> String,
}

pub(super) const EN: Fitting = Fitting {
    title: "Memory model",
    line: "It starts out with weights that suit most people. Fitted to your own reviews, it may \
           predict better when you forget.",
    not_yet: |have, needed| {
        format!("Fitting is offered from {needed} reviews on. You have {have}.")
    },
    start: "Fit to my reviews",
    running: "Fitting",
    cancel: "Cancel",
    cancelled: "Cancelled. Nothing was changed.",
    losses: |before, after, reviews| {
        let [before, after] = [before, after].map(decimal);
        format!("Log loss over your latest {reviews} reviews: {before} before, {after} after.")
    },
    meaning: "Log loss says how far predictions were from what you then recalled: smaller is \
              better. Each review was predicted from earlier ones only.",
    applied: "The fitted weights predict better and are now in use.",
    kept: "The fitted weights do not predict better: those in use stay.",
    in_use: "The model is fitted to your reviews.",
    undo: "Undo",
    undone: "The weights from before are in use again.",
    error: |error| match error {
        FitterError::NotLoaded => {
            "The part of the app that does this could not be loaded. Check the network and try \
             again."
                .to_owned()
        }
        FitterError::OtherBuild => {
            "The app has been updated. Reload the page and try again.".to_owned()
        }
        FitterError::BrokeDown => "Fitting broke off. Nothing was changed.".to_owned(),
        FitterError::NoFit(FitError::TooFew { found, needed }) => format!(
            "Only {found} of your reviews came a day or more after the one before, and {needed} \
             are needed. Nothing was changed."
        ),
        FitterError::NoFit(FitError::NoWeights) => {
            "Nothing fits these reviews. Nothing was changed.".to_owned()
        }
    },
};

pub(super) const ZH: Fitting = Fitting {
    title: "记忆模型",
    line: "默认参数适合大多数人。按你自己的复习记录拟合后，可能更准地预测你什么时候会忘。",
    not_yet: |have, needed| format!("复习满 {needed} 次后可以拟合，现在有 {have} 次。"),
    start: "按我的记录拟合",
    running: "拟合进度",
    cancel: "取消",
    cancelled: "已取消，没有做任何改动。",
    losses: |before, after, reviews| {
        let [before, after] = [before, after].map(decimal);
        format!("最近 {reviews} 次复习的对数损失：拟合前 {before}，拟合后 {after}。")
    },
    meaning: "对数损失衡量预测与实际相差多少，越小越准。每次复习都只用更早的记录来预测。",
    applied: "新参数预测得更准，已经启用。",
    kept: "新参数没有更准，继续用现在的参数。",
    in_use: "模型已按你的复习记录拟合。",
    undo: "撤销",
    undone: "已恢复之前的参数。",
    error: |error| match error {
        FitterError::NotLoaded => "拟合程序加载失败。请检查网络后再试。".to_owned(),
        FitterError::OtherBuild => "应用已经更新。请刷新页面后再试。".to_owned(),
        FitterError::BrokeDown => "拟合中途出错，没有做任何改动。".to_owned(),
        FitterError::NoFit(FitError::TooFew { found, needed }) => {
            format!("隔天以上的复习只有 {found} 次，至少要 {needed} 次。没有做任何改动。")
        }
        FitterError::NoFit(FitError::NoWeights) => {
            "这些记录拟合不出可用的参数，没有做任何改动。".to_owned()
        }
    },
};

/// A loss with four decimals. Formatting floats would weigh on the page.
fn decimal(loss: LogLoss) -> String {
    let count = loss.ten_thousandths();
    format!("{}.{:04}", count / 10_000, count % 10_000)
}
