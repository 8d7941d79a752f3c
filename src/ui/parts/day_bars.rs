//! A bar for each day.

use yew::prelude::*;

/// The bar of one day: two amounts, the second on top of the first.
pub struct DayBar {
    /// The day and what the bar stands for.
    pub said: String,
    /// Both amounts in words.
    pub value: String,
    /// The usual part.
    pub usual: u64,
    /// The part that wants attention.
    pub urgent: u64,
}

/// The part of the height that bars can take; what is above holds the largest value.
const TALLEST: u64 = 85;

/// A bar for each day, in their order, with the names of the first and the last day.
///
/// Without a view box, in per cents: bars stretch with the page while lines and letters stay as
/// they are.
pub fn day_bars(drawn: &'static str, bars: &[DayBar], ends: [String; 2]) -> Html {
    let most = bars.iter().map(DayBar::height).max().unwrap_or(0).max(1);
    let highest = bars.iter().find(|bar| bar.height() == most);
    let count = u64::try_from(bars.len()).unwrap_or(1).max(1);
    let top = format!("{}%", 100 - TALLEST);
    html! {
        <>
            <svg class="day-bars" role="img" aria-label={drawn}>
                if let Some(bar) = highest {
                    <line x2="100%" y1={top.clone()} y2={top} />
                    <text y="9%">{ bar.value.clone() }</text>
                }
                { for (0..).zip(bars).map(|(place, bar)| column(bar, place, count, most)) }
            </svg>
            <p class="ends" aria-hidden="true">
                { for ends.into_iter().map(|end| html! { <span>{ end }</span> }) }
            </p>
        </>
    }
}

impl DayBar {
    const fn height(&self) -> u64 {
        self.usual + self.urgent
    }
}

fn column(bar: &DayBar, place: u64, count: u64, most: u64) -> Html {
    let usual = bar.usual * TALLEST;
    let all = bar.height() * TALLEST;
    let rect = |class, amount: u64, reaches: u64| {
        (amount > 0).then(|| {
            html! {
                <rect
                    {class}
                    x={part(place * 100 + 15, count)}
                    width={part(70, count)}
                    y={part(100 * most - reaches, most)}
                    height={part(amount, most)}
                />
            }
        })
    };
    html! {
        <g>
            <title>{ bar.said.clone() }</title>
            <rect class="day" x={part(place * 100, count)} width={part(100, count)} height="100%" />
            { rect("usual", usual, usual) }
            { rect("urgent", all - usual, all) }
        </g>
    }
}

/// A quotient as per cents with two decimals. Formatting floats would weigh on the page.
fn part(of: u64, whole: u64) -> String {
    let hundredths = of.saturating_mul(100).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
