//! Which class, what this is, what it is not.

use leptos::prelude::*;

use crate::domain::dataset::ReviewStatus;
use crate::domain::frequencies::People as Whole;
use crate::domain::index::ClassSummary;
use crate::route::{Over, View};
use crate::ui::load::Load;
use crate::ui::parts::facts::{Points, Steps};
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::notices::UnreviewedNote;
use crate::ui::parts::picture::People;
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::tables::CarriedTables;
use crate::ui::say::whole_people;
use crate::ui::state::{State, use_lang, use_state, use_texts};

/// The start screen.
#[component]
pub fn StartScreen() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let shown = move || {
        let classes = state.classes.get();
        let class = classes.ready()?.iter().find(|class| class.example.is_some())?;
        Some(view! { <ShownExample class=class.clone() /> })
    };
    view! {
        <div class="start">
            <h1 tabindex="-1">{t.start_title}</h1>
            <p class="lead">{t.start_lead}</p>
            <section aria-labelledby="choose">
                <h2 id="choose">{t.start_choose}</h2>
                <LoadedOr load=state.classes retry=State::load_classes let:classes>
                    <ul class="ways">
                        {classes.iter().map(|class| view! { <Way class=class.clone() /> }).collect_view()}
                    </ul>
                </LoadedOr>
                <Show when=move || state.classes.with(Load::has_failed)>
                    <CarriedTables />
                </Show>
            </section>
            <p class="privacy">{t.privacy}</p>
            <div class="columns">
                <section>
                    <h2>{t.start_is_title}</h2>
                    <Steps items=t.start_is />
                </section>
                <section>
                    <h2>{t.start_not_title}</h2>
                    <Points items=t.start_not />
                </section>
            </div>
            <div>{shown}</div>
        </div>
    }
}

/// The way into a class.
#[component]
fn Way(
    /// The class.
    class: ClassSummary,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let (medicines, effects) = (class.medicines.to_string(), class.effects.to_string());
    let href = move || {
        let first = if state.weighs() { View::Matters } else { View::Overview };
        state.route.with(|r| r.to(&class.id, first).print())
    };
    view! {
        <li>
            <a class="way" href=href>
                <strong>{lang.of(&class.name).to_owned()}</strong>
                <span>{lang.messages().start_counts.with([&medicines, &effects])}</span>
            </a>
        </li>
    }
}

/// What numbers look like here, with real ones: of 100 people on placebo and on two medicines.
#[component]
fn ShownExample(
    /// The class, which has an example.
    class: ClassSummary,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let is_unreviewed = class.review.status == ReviewStatus::Unreviewed;
    class.example.clone().map(|example| {
        let effect = lang.of(&example.name).to_owned();
        let who = [lang.of(&example.population), lang.of(&example.duration)];
        let side = |name: &str, id: &str, per100: f64, range: Option<[f64; 2]>| {
            let over = Over::Source { medicine: id.to_owned(), effect: example.effect.clone() };
            let (name, effect, class) = (name.to_owned(), effect.clone(), class.id.clone());
            view! { <Side name effect class over per100 range /> }
        };
        let medicines = example.medicines.iter().map(|medicine| {
            let range = Some([medicine.low, medicine.high]);
            side(lang.of(&medicine.name), &medicine.id, medicine.per100, range)
        });
        let medicines = medicines.collect_view();
        view! {
            <section class="example" aria-labelledby="example">
                <h2 id="example">{t.start_example_title}</h2>
                <p>{t.start_example.with([&effect, lang.of(&example.counted)])}</p>
                <ul>{side(t.placebo, PLACEBO, example.placebo, None)} {medicines}</ul>
                <p class="hint">{t.start_example_who.with(who)}</p>
                <p>{t.start_example_not}</p>
                {is_unreviewed.then(|| view! { <UnreviewedNote /> })}
            </section>
        }
    })
}

/// One number of the example.
#[component]
fn Side(
    /// The medicine, or placebo.
    name: String,
    /// The effect.
    effect: String,
    /// The class, by its id.
    class: String,
    /// What tells where the number comes from.
    over: Over,
    /// How many of 100 people.
    per100: f64,
    /// The range of that.
    range: Option<[f64; 2]>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let about = match Whole::of(per100) {
        Whole::FewerThanOne => format!("{} {}", t.fewer_than_one, t.of_100),
        Whole::Whole(_) => t.start_example_about.with([&whole_people(lang, per100)]),
    };
    let range = range.map(|ends| {
        let [low, high] = ends.map(|end| whole_people(lang, end));
        view! { <p>{t.range_said.with([&t.between.with([&low, &high])])}</p> }
    });
    let label = format!("{}: {name}, {effect}", t.open_source);
    let href = move || state.route.with(|r| r.to(&class, View::Overview).with_over(over.clone()).print());
    view! {
        <li>
            <People per100 />
            <div>
                <h3>{name}</h3>
                <p class="number">{about}</p>
                {range}
                <a href=href aria-label=label>
                    {t.open_source}
                </a>
            </div>
        </li>
    }
}
