//! Which class, what this is, what it is not.

use leptos::prelude::*;

use crate::route::View;
use crate::ui::parts::failure::{Failure, Loading};
use crate::ui::state::{Load, State};

/// The start screen.
#[component]
pub fn Start(state: State) -> impl IntoView {
    let t = state.t();
    let list = |items: &'static [&'static str]| items.iter().map(|i| view! { <li>{*i}</li> }).collect_view();
    view! {
        <div class="start">
            <h1 tabindex="-1">{t.start_title}</h1>
            <p class="lead">{t.start_lead}</p>
            <section aria-labelledby="choose">
                <h2 id="choose">{t.start_choose}</h2>
                <Classes state />
            </section>
            <div class="columns">
                <section>
                    <h2>{t.start_is_title}</h2>
                    <ul>{list(&t.start_is)}</ul>
                </section>
                <section>
                    <h2>{t.start_not_title}</h2>
                    <ul>{list(&t.start_not)}</ul>
                </section>
            </div>
            <p class="privacy">{t.privacy}</p>
        </div>
    }
}

/// The ways in: one per class.
#[component]
fn Classes(state: State) -> impl IntoView {
    move || match state.classes.get() {
        Load::Loading => view! { <Loading state /> }.into_any(),
        Load::Failed(error) => {
            view! { <Failure state error retry=move |()| state.load_classes() /> }.into_any()
        }
        Load::Ready(classes) => {
            let lang = state.lang.get();
            let ways = classes
                .iter()
                .map(|class| {
                    let href = state.route.with(|r| r.to(&class.id, View::Matters).print());
                    let counts =
                        (state.t().start_counts)(&class.medicines.to_string(), &class.effects.to_string());
                    view! {
                        <li>
                            <a class="way" href=href>
                                <strong>{lang.of(&class.name).to_owned()}</strong>
                                <span>{counts}</span>
                            </a>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul class="ways">{ways}</ul> }.into_any()
        }
    }
}

/// An address that leads nowhere, with a way on.
#[component]
pub fn UnknownPage(state: State) -> impl IntoView {
    let t = state.t();
    let start = state.route.with(|r| format!("#{}", r.lang.code()));
    view! {
        <h1 tabindex="-1">{t.unknown_page_title}</h1>
        <p>{t.unknown_page}</p>
        <p><a class="button" href=start>{t.to_start}</a></p>
    }
}
