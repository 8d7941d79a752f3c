//! The app: the model, the address, and the screen that both ask for.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::actions::Actions;
use super::desk::Desk;
use super::hooks::use_keys;
use super::model::Model;
use super::parts::{KeySheet, NavItem, SEARCH_FIELD, clock_notice, nav_bar, newer_notice, notices};
use super::route::Route;
use super::screens::{Browse, CardScreen, Settings, Study, lost, stats, today};
use crate::browser::keyboard::Handled;
use crate::browser::{address, channel, clock, focus, live_region, page, storage, timer};
use crate::corpus::Corpus;
use crate::study::{Filter, Mode};

/// The whole page.
#[component]
pub fn App() -> Html {
    let opened = use_memo((), |()| Desk::open(Corpus::embedded()));
    let (desk, first_model) = &*opened;
    let model = use_reducer(|| first_model.clone());
    let actions = use_memo((), |()| Actions::new(Rc::clone(desk), model.dispatcher()));
    let actions = (*actions).clone();
    use_page(&model);
    use_world(&actions);
    html! {
        <ContextProvider<Actions> context={actions.clone()}>
            <Frame model={(*model).clone()} {actions} />
        </ContextProvider<Actions>>
    }
}

/// Keeps the page's language, title and theme as the model has them.
#[hook]
fn use_page(model: &Model) {
    use_effect_with(model.lang(), |lang| {
        page::set_language(*lang, super::text::Text::of(*lang).app);
    });
    use_effect_with(model.preferences.theme, |theme| page::set_theme(*theme));
}

/// Takes in the second copy, and follows what happens outside this page: other tabs, the passing
/// of days.
#[hook]
fn use_world(actions: &Actions) {
    let actions = actions.clone();
    use_effect_with((), move |()| {
        let follow = |actions: &Actions| {
            let actions = actions.clone();
            move |what| actions.follow(what)
        };
        let minutes = {
            let actions = actions.clone();
            clock::each_minute(move || actions.look_at_clock())
        };
        let others = (
            storage::on_other_tab(follow(&actions)),
            channel::listen(follow(&actions)),
        );
        actions.start();
        let back_online = {
            let actions = actions.clone();
            page::on_network(move || actions.keep_on())
        };
        let return_to_page = page::on_return(move || {
            actions.look_at_clock();
            actions.look_for_newer();
        });
        let in_view = focus::keep_in_view();
        move || drop((others, minutes, back_online, return_to_page, in_view))
    });
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    model: Model,
    actions: Actions,
}

/// The header, the screen that the address names, and what lies over it.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let FrameProps { model, actions } = props;
    let main = use_node_ref();
    let route = use_route(model.corpus, main.clone(), actions);
    let sheet = use_state(|| false);
    let set_sheet = |value: bool| {
        let sheet = sheet.clone();
        Callback::from(move |()| sheet.set(value))
    };
    use_keys(model.preferences.shortcuts, {
        let open_sheet = set_sheet(true);
        let corpus = model.corpus;
        move |press| {
            match press.key.as_str() {
                "?" => open_sheet.emit(()),
                "/" => search(corpus),
                _ => return Handled::No,
            }
            Handled::Yes
        }
    });
    let on_save_again = {
        let actions = actions.clone();
        Callback::from(move |_: MouseEvent| actions.save_again())
    };
    let on_export = {
        let actions = actions.clone();
        // A browser that refuses a file here refuses it in Settings too, where there is room to
        // say so.
        Callback::from(move |_: MouseEvent| drop(actions.export()))
    };
    let on_take_over = {
        let actions = actions.clone();
        Callback::from(move |_: MouseEvent| actions.take_over())
    };
    let text = model.text();
    html! {
        <div class="app">
            <a class="skip" href="#main" onclick={skip_to(&main)}>{ text.skip_to_content }</a>
            { nav_bar(text, &nav_items(model, &route), Route::Today.href(model.corpus)) }
            <main id="main" ref={main} tabindex="-1">
                { notices(text, &model.saving, on_save_again, on_export) }
                { clock_notice(text, model.clock) }
                { newer_notice(text, model, on_take_over) }
                { screen(model, &route) }
            </main>
            <p id={live_region::ID} class="unseen" role="status" />
            if *sheet {
                <KeySheet {text} on_close={set_sheet(false)} />
            }
        </div>
    }
}

/// The route in the address. A change of screen brings its top into view and takes the focus.
#[hook]
fn use_route(corpus: &'static Corpus, main: NodeRef, actions: &Actions) -> UseStateHandle<Route> {
    let read = move || Route::parse(&address::current(), corpus);
    let route = use_state(read);
    {
        let (route, actions) = (route.clone(), actions.clone());
        use_effect_with((), move |()| {
            let listener = address::on_change(move || {
                // A new screen shows what waits now, and a new day may have begun meanwhile.
                actions.look_at_clock();
                route.set(read());
                live_region::clear();
                page::scroll_to_top();
                if let Some(main) = main.get() {
                    focus::focus_in_place(&main);
                }
            });
            move || drop(listener)
        });
    }
    route
}

fn screen(model: &Model, route: &UseStateHandle<Route>) -> Html {
    let model = model.clone();
    match &**route {
        Route::Today => today(&model),
        Route::Browse(filter, words) => {
            let route = route.clone();
            let corpus = model.corpus;
            let on_refine = Callback::from(move |(filter, words): (Filter, String)| {
                let refined = Route::Browse(filter, words);
                address::replace(&refined.address(corpus));
                route.set(refined);
            });
            let (filter, words) = (filter.clone(), words.clone());
            html! { <Browse {model} {filter} {words} {on_refine} /> }
        }
        Route::Study(mode, filter) => {
            let key = format!("{}-{}", model.late_arrivals, route.address(model.corpus));
            html! { <Study {key} {model} mode={*mode} filter={filter.clone()} /> }
        }
        Route::Card(id) => html! { <CardScreen {model} id={id.clone()} /> },
        Route::Stats => stats(&model),
        Route::Settings => html! { <Settings {model} /> },
        Route::Lost => lost(&model, None),
    }
}

fn nav_items(model: &Model, route: &Route) -> Vec<NavItem> {
    let nav = &model.text().nav;
    let item = |name, target: Route, current| NavItem {
        name,
        href: target.href(model.corpus),
        current,
    };
    let all = Filter::default;
    vec![
        item(nav.today, Route::Today, matches!(route, Route::Today)),
        item(
            nav.browse,
            Route::browse(),
            matches!(route, Route::Browse(..)),
        ),
        item(
            nav.study,
            Route::Study(Mode::default(), all()),
            matches!(route, Route::Study(..)),
        ),
        item(nav.stats, Route::Stats, matches!(route, Route::Stats)),
        item(
            nav.settings,
            Route::Settings,
            matches!(route, Route::Settings),
        ),
    ]
}

/// Brings the focus to the field that searches, which only one screen has.
fn search(corpus: &'static Corpus) {
    if !focus::focus_first(SEARCH_FIELD) {
        address::go_to(&Route::browse().address(corpus));
        // The change of screens takes the focus first.
        spawn_local(async {
            timer::sleep(0).await;
            timer::frame().await;
            focus::focus_first(SEARCH_FIELD);
        });
    }
}

/// Moves the focus without touching the address, which belongs to the routes.
fn skip_to(main: &NodeRef) -> Callback<MouseEvent> {
    let main = main.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get() {
            focus::focus(&main);
        }
    })
}
