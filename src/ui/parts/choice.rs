//! One of a few, side by side.

use yew::prelude::*;

/// One of a few, side by side.
pub struct Choice<const N: usize> {
    /// What is chosen, as the group's name.
    pub legend: &'static str,
    /// The name that ties the buttons together; unique on the page.
    pub name: &'static str,
    /// The labels, each with its language where that is not the page's.
    pub options: [(&'static str, Option<&'static str>); N],
    /// The place of the chosen one.
    pub chosen: usize,
    /// Tells the place of another choice.
    pub on_choose: Callback<usize>,
}

impl<const N: usize> Choice<N> {
    /// Radio buttons that look like one control.
    pub fn view(&self) -> Html {
        html! {
            <fieldset class="choice">
                <legend>{ self.legend }</legend>
                <div class="choice-options">
                    { for (0..N).zip(&self.options).map(|(place, option)| self.option(place, option)) }
                </div>
            </fieldset>
        }
    }

    fn option(&self, place: usize, (label, lang): &(&'static str, Option<&'static str>)) -> Html {
        let on_change = self.on_choose.reform(move |_: Event| place);
        html! {
            <label class="choice-option" lang={*lang}>
                <input
                    type="radio"
                    name={self.name}
                    checked={self.chosen == place}
                    onchange={on_change}
                />
                <span>{ *label }</span>
            </label>
        }
    }
}
