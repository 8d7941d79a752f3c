//! The progress file: export, import, erase.

use std::rc::Rc;

use yew::prelude::*;

use super::keeping::use_keeping;
use crate::browser::{files, focus};
use crate::save::{ImportPlan, Refusal};
use crate::ui::actions::Actions;
use crate::ui::model::Model;
use crate::ui::parts::{ConfirmErase, ImportPreview};
use crate::ui::text::Text;

/// What the section needs.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What to show.
    pub(super) model: Model,
    /// What the buttons ask for.
    pub(super) actions: Actions,
}

/// What lies over the section.
#[derive(Clone, PartialEq)]
enum Asking {
    Nothing,
    Erase,
    Import(Rc<ImportPlan>),
}

/// What the callbacks of the section work with.
#[derive(Clone)]
struct Section {
    actions: Actions,
    text: &'static Text,
    asking: UseStateHandle<Asking>,
    said: UseStateHandle<AttrValue>,
    /// Where `said` shows.
    status: NodeRef,
}

/// Export, import, erase; below them one line on what came of it.
#[component]
pub(super) fn ProgressFile(props: &Props) -> Html {
    let Props { model, actions } = props;
    let text = model.text();
    let words = &text.settings;
    let section = Section {
        actions: actions.clone(),
        text,
        asking: use_state(|| Asking::Nothing),
        said: use_state(AttrValue::default),
        status: use_node_ref(),
    };
    let field = use_node_ref();
    let kept = use_keeping();
    let reviews = usize::try_from(model.progress.reviews()).unwrap_or(usize::MAX);
    let has_something = reviews > 0 || !model.saving.report.set_aside.is_empty();
    html! {
        <section aria-labelledby="progress-file">
            <h2 id="progress-file">{ words.progress }</h2>
            <p>{ (words.progress_line)(reviews) }</p>
            if let Some(kept) = kept {
                <p class="quiet">{ (words.kept)(kept) }</p>
            }
            <div class="settings-buttons">
                { button(words.export, "button", section.act(Section::export)) }
                { button(words.import, "button", pick_file(&field)) }
                <input
                    type="file"
                    ref={&field}
                    hidden=true
                    accept=".json,application/json"
                    onchange={section.preview_picked(&field)}
                />
                if has_something {
                    { button(words.erase, "button button-danger", section.act(Section::ask_to_erase)) }
                }
            </div>
            <p role="status" tabindex="-1" ref={&section.status}>{ (*section.said).clone() }</p>
            { section.dialog(reviews) }
        </section>
    }
}

impl Section {
    fn act(&self, what: fn(&Self)) -> Callback<()> {
        let section = self.clone();
        Callback::from(move |()| what(&section))
    }

    fn dialog(&self, reviews: usize) -> Html {
        let text = self.text;
        let on_close = self.act(|section| section.asking.set(Asking::Nothing));
        match &*self.asking {
            Asking::Nothing => Html::default(),
            Asking::Erase => {
                let (on_export, on_erase) = (self.act(Self::export), self.act(Self::erase));
                html! { <ConfirmErase {text} {reviews} {on_export} {on_erase} {on_close} /> }
            }
            Asking::Import(plan) => {
                let (section, counts, plan) = (self.clone(), plan.counts, Rc::clone(plan));
                let on_import = Callback::from(move |()| section.import(&plan));
                html! { <ImportPreview {text} {counts} {on_import} {on_close} /> }
            }
        }
    }

    fn say(&self, what: impl Into<AttrValue>) {
        self.said.set(what.into());
    }

    fn export(&self) {
        match self.actions.export() {
            Ok(()) => self.say(""),
            Err(why) => self.say((self.text.saving.file_error)(&why)),
        }
    }

    fn ask_to_erase(&self) {
        self.asking.set(Asking::Erase);
    }

    fn erase(&self) {
        match self.actions.erase() {
            Ok(()) => self.say(self.text.settings.erased),
            Err(error) => self.say((self.text.saving.shelf_error)(&error)),
        }
        // The button that had the focus goes with the progress.
        self.status.get().iter().for_each(focus::focus_in_place);
    }

    fn import(&self, plan: &ImportPlan) {
        let done = self.actions.import(plan);
        self.say((self.text.settings.imported)(
            done.new,
            done.known,
            done.foreign,
        ));
    }

    /// Reads the file picked and asks about it. Nothing changes before the answer.
    fn preview_picked(&self, field: &NodeRef) -> Callback<Event> {
        let (section, field) = (self.clone(), field.clone());
        Callback::from(move |_| {
            let Some(file) = field.get().and_then(|field| files::take_picked(&field)) else {
                return;
            };
            let section = section.clone();
            section.say("");
            yew::platform::spawn_local(async move { section.preview(file).await });
        })
    }

    async fn preview(&self, file: files::File) {
        let refused = |refusal: &Refusal| self.say((self.text.saving.import_error)(refusal));
        if let Err(refusal) = Refusal::check_size(files::size(&file)) {
            return refused(&refusal);
        }
        match files::read(&file).await {
            Err(why) => self.say((self.text.saving.file_error)(&why)),
            Ok(content) => match self.actions.plan_import(&content) {
                Ok(plan) => self.asking.set(Asking::Import(Rc::new(plan))),
                Err(refusal) => refused(&refusal),
            },
        }
    }
}

fn button(name: &'static str, class: &'static str, on_press: Callback<()>) -> Html {
    html! {
        <button type="button" {class} onclick={on_press.reform(|_: MouseEvent| ())}>
            { name }
        </button>
    }
}

fn pick_file(field: &NodeRef) -> Callback<()> {
    let field = field.clone();
    Callback::from(move |()| {
        if let Some(field) = field.get() {
            files::pick(&field);
        }
    })
}
