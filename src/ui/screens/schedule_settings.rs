//! How the schedule works: retention, new cards, the day's start, the size of a session, buttons.

use yew::prelude::*;

use crate::browser::{clock, fields};
use crate::memory::DesiredRetention;
use crate::progress::{Buttons, EventKind, NewPerDay, SessionSize, Setting};
use crate::time::DayStart;
use crate::ui::actions::Actions;
use crate::ui::model::Model;
use crate::ui::parts::Choice;
use crate::ui::text::ScheduleText;

/// The hours at which a day of study may begin.
const FIRST_HOURS: u16 = 12;

/// How the schedule works. Each choice is an event, and holds on every device.
pub(super) fn schedule_settings(model: &Model, actions: &Actions) -> Html {
    let words = &model.text().schedule;
    let set = {
        let actions = actions.clone();
        Callback::from(move |setting: Setting| {
            actions.record(EventKind::Set(setting), clock::now(), |_, _| {});
        })
    };
    html! {
        <section aria-labelledby="schedule">
            <h2 id="schedule">{ words.title }</h2>
            { retention(model, words, &set) }
            { new_per_day(model, words, &set) }
            { session_size(model, words, &set) }
            { buttons(model, words, &set) }
            { day_start(model, words, &set) }
        </section>
    }
}

fn retention(model: &Model, words: &ScheduleText, set: &Callback<Setting>) -> Html {
    let percent = model.progress.settings().retention.percent();
    let on_change = read(set, |number| {
        let percent = u8::try_from(number).ok()?;
        Some(Setting::Retention(
            DesiredRetention::from_percent(percent).ok()?,
        ))
    });
    html! {
        <div class="field">
            <label for="retention">{ words.retention }</label>
            <input
                id="retention"
                type="range"
                min={DesiredRetention::MIN.percent().to_string()}
                max={DesiredRetention::MAX.percent().to_string()}
                value={percent.to_string()}
                aria-valuetext={format!("{percent} %")}
                aria-describedby="retention-line"
                onchange={on_change}
            />
            <output for="retention">{ format!("{percent} %") }</output>
            <p class="quiet" id="retention-line">{ words.retention_line }</p>
        </div>
    }
}

fn new_per_day(model: &Model, words: &ScheduleText, set: &Callback<Setting>) -> Html {
    let count = model.progress.settings().new_per_day.count();
    let on_change = read(set, |number| {
        NewPerDay::new(number.min(NewPerDay::MAX)).map(Setting::NewPerDay)
    });
    html! {
        <div class="field">
            <label for="new-per-day">{ words.new_per_day }</label>
            <input
                id="new-per-day"
                type="number"
                inputmode="numeric"
                min="0"
                max={NewPerDay::MAX.to_string()}
                value={count.to_string()}
                aria-describedby="new-per-day-line"
                onchange={on_change}
            />
            <p class="quiet" id="new-per-day-line">{ words.new_per_day_line }</p>
        </div>
    }
}

fn session_size(model: &Model, words: &ScheduleText, set: &Callback<Setting>) -> Html {
    let size = Choice {
        legend: words.session_size,
        name: "session-size",
        options: SessionSize::ALL.map(|size| ((words.size_name)(size), None)),
        chosen: place_of(&SessionSize::ALL, model.progress.settings().session_size),
        on_choose: choose(set, &SessionSize::ALL, Setting::SessionSize),
    };
    html! { <>{ size.view() }<p class="quiet">{ words.session_size_line }</p></> }
}

fn buttons(model: &Model, words: &ScheduleText, set: &Callback<Setting>) -> Html {
    let buttons = Choice {
        legend: words.buttons,
        name: "buttons",
        options: Buttons::ALL.map(|buttons| ((words.buttons_name)(buttons), None)),
        chosen: place_of(&Buttons::ALL, model.progress.settings().buttons),
        on_choose: choose(set, &Buttons::ALL, Setting::Buttons),
    };
    html! { <>{ buttons.view() }<p class="quiet">{ words.buttons_line }</p></> }
}

fn day_start(model: &Model, words: &ScheduleText, set: &Callback<Setting>) -> Html {
    let start = model.progress.settings().day_start;
    let on_change = read(set, |minutes| {
        DayStart::from_minutes(minutes).map(Setting::DayStart)
    });
    let option = |minutes: u16| {
        html! {
            <option value={minutes.to_string()} selected={minutes == start.minutes()}>
                { format!("{:02}:{:02}", minutes / 60, minutes % 60) }
            </option>
        }
    };
    let whole_hours = (0..=FIRST_HOURS).map(|hour| hour * 60);
    // An imported setting may lie between the hours offered here.
    let other = Some(start.minutes()).filter(|minutes| !whole_hours.clone().any(|m| m == *minutes));
    html! {
        <div class="field">
            <label for="day-start">{ words.day_start }</label>
            <select id="day-start" aria-describedby="day-start-line" onchange={on_change}>
                { for whole_hours.chain(other).map(option) }
            </select>
            <p class="quiet" id="day-start-line">{ words.day_start_line }</p>
        </div>
    }
}

/// Sets what the number in a field stands for, if it stands for anything.
fn read(
    set: &Callback<Setting>,
    setting: impl Fn(u16) -> Option<Setting> + 'static,
) -> Callback<Event> {
    let set = set.clone();
    Callback::from(move |event: Event| {
        if let Some(setting) = fields::number_behind(&event).and_then(&setting) {
            set.emit(setting);
        }
    })
}

fn choose<T: Copy + 'static, const N: usize>(
    set: &Callback<Setting>,
    all: &'static [T; N],
    setting: fn(T) -> Setting,
) -> Callback<usize> {
    let set = set.clone();
    Callback::from(move |place: usize| {
        if let Some(one) = all.get(place) {
            set.emit(setting(*one));
        }
    })
}

fn place_of<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|each| *each == one).unwrap_or(0)
}
