//! Names with a bar each.

use yew::prelude::*;

use crate::stats::Percent;

/// A name with a bar.
pub struct Meter {
    /// The name, which may be a link.
    pub name: Html,
    /// What the bar stands for, in figures.
    pub value: String,
    /// The same in words, for those who do not see it.
    pub said: String,
    /// How far the bar goes.
    pub filled: Percent,
    /// How far it could go by now.
    pub within: Percent,
    /// The per cent that are aimed at.
    pub mark: Option<u8>,
}

/// Names with a bar each, in their order. The first one is the one to look at.
pub fn meters(meters: Vec<Meter>) -> Html {
    html! { <ul class="meters">{ for meters.into_iter().map(meter) }</ul> }
}

fn meter(meter: Meter) -> Html {
    let width = |part: Percent| format!("{}%", part.value());
    html! {
        <li class="meter">
            <span class="meter-name">{ meter.name }</span>
            <span class="count" aria-hidden="true">{ meter.value }</span>
            <svg class="meter-bar" role="img" aria-label={meter.said}>
                <rect class="faint" width={width(meter.within)} height="100%" rx="3" />
                <rect class="usual" width={width(meter.filled)} height="100%" rx="3" />
                if let Some(mark) = meter.mark {
                    <rect class="mark" x={format!("{mark}%")} y="-4" width="2" height="14" />
                }
            </svg>
        </li>
    }
}
