//! My question: what somebody was offered, takes or has trouble with, or a look around. Everything is optional.

use leptos::html::Input;
use leptos::prelude::*;

use crate::domain::choices::MOST_COMPARED;
use crate::domain::dataset::{Bilingual, ReviewStatus};
use crate::domain::frequencies::People as Whole;
use crate::domain::index::ClassSummary;
use crate::domain::question::{Found, Hit, Named, Part, find};
use crate::route::{Over, View};
use crate::text::Lang;
use crate::ui::load::Load;
use crate::ui::parts::choice::{Choice, Choices, Tick};
use crate::ui::parts::crisis::CrisisHelp;
use crate::ui::parts::facts::Points;
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::finder::{Finder, Suggestion};
use crate::ui::parts::name::Name;
use crate::ui::parts::notices::UnreviewedNote;
use crate::ui::parts::picture::People;
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::tables::CarriedTables;
use crate::ui::say::{asked, counted, listed_names, whole_people};
use crate::ui::state::{State, use_lang, use_state, use_texts};
use crate::web::fragment;

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
            <Asking />
            <section class="look-around" aria-labelledby="choose">
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
            <section class="what-not">
                <h2>{t.start_not_title}</h2>
                <Points items=t.start_not />
                <p class="privacy">{t.privacy}</p>
            </section>
            <div>{shown}</div>
        </div>
    }
}

/// A class with what is found in it, by its place in the list. Not reactive: once there, the list stays.
fn class_at(state: State, i: usize) -> Option<ClassSummary> {
    state.classes.with_untracked(|classes| classes.ready()?.get(i).cloned())
}

/// What something that was named is called; nothing while the list of classes is not there. Not reactive, as
/// [`class_at`].
fn name_of(state: State, lang: Lang, part: Part, named: &Named) -> Option<String> {
    state.classes.with_untracked(|classes| {
        let find = &classes.ready()?.iter().find(|class| class.id == named.class)?.find;
        let name = match part {
            Part::Effects => &find.effects.iter().find(|e| e.id == named.id)?.name,
            _ => &find.medicines.iter().find(|m| m.id == named.id)?.name,
        };
        Some(lang.of(name).to_owned())
    })
}

/// The field in which the question is put, and what became of it.
#[component]
fn Asking() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let is_taking = RwSignal::new(false);
    let query = RwSignal::new(String::new());
    // A topic that is told of on the page of a medicine, by the places of class and topic.
    let topic = RwSignal::new(None::<(usize, usize)>);
    let field = NodeRef::<Input>::new();
    let found = Memo::new(move |_| {
        state.classes.with(|classes| match classes.ready() {
            Some(classes) => {
                let class = state.question.with(|question| question.class().map(str::to_owned));
                query.with(|query| find(classes, class.as_deref(), query))
            }
            None => Found::default(),
        })
    });
    let suggestions = move || {
        found.with(|found| found.hits.iter().filter_map(|hit| suggestion(state, lang, hit)).collect())
    };
    let is_typing = move || query.with(|query| !query.trim().is_empty());
    let finds_nothing = move || is_typing() && found.with(|found| found.hits.is_empty() && !found.is_crisis);
    // An honest answer: nothing at all, or nothing in the class that the question is about.
    let nothing = move || {
        let (others, class) = (
            found.with(|found| found.elsewhere.clone()),
            state.question.with(|q| q.class().map(str::to_owned)),
        );
        let name = |class: ClassSummary| lang.of(&class.name).to_ascii_lowercase();
        let others: Vec<_> = others.into_iter().filter_map(|i| class_at(state, i).map(name)).collect();
        let own = state
            .classes
            .with(|classes| classes.ready()?.iter().find(|c| Some(&c.id) == class.as_ref()).cloned());
        match own {
            Some(own) if !others.is_empty() => {
                t.start_found_elsewhere.with([&name(own), &listed_names(lang, &others)])
            }
            _ => t.start_found_none.to_owned(),
        }
    };
    let said = move || match found.with(|found| found.hits.len()) {
        _ if !is_typing() || found.with(|found| found.is_crisis) => String::new(),
        0 => nothing(),
        n => counted(n, t.start_found_one, t.start_found),
    };
    let has = move |part: Part| state.question.with(|question| !question.part(part).is_empty());
    let label = move || {
        let i = match (is_taking.get(), has(Part::Taking), has(Part::Offered)) {
            (false, _, false) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (true, true, _) => 3,
        };
        t.start_find[i].to_owned()
    };
    let is_for_another = Memo::new(move |_| state.question.with(|question| question.is_for_another));
    let for_another = move |()| state.question.update(|q| q.is_for_another = !q.is_for_another);
    let choose = move |i: usize| {
        let Some(hit) = found.with_untracked(|found| found.hits.get(i).cloned()) else { return };
        // After the first medicine that is taken, another one is a thought of something else, until somebody says that it
        // is taken too: a list of medicines that is wrong is worse than a short one.
        let is_first = state.question.with_untracked(|question| question.taking.is_empty());
        let part = if is_taking.get_untracked() && is_first { Part::Taking } else { Part::Offered };
        take(state, hit, part, topic);
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    view! {
        <section class="asking" aria-label=t.step_names[0]>
            <Choices question=t.start_about>
                {[false, true]
                    .map(|taking| {
                        view! {
                            <Choice
                                group="about"
                                label=t.start_ways[usize::from(taking)]
                                is_chosen=move || is_taking.get() == taking
                                choose=move |()| is_taking.set(taking)
                            />
                        }
                    })
                    .collect_view()}
            </Choices>
            <Finder id="question" label example=t.start_example_typed query suggestions said choose field />
            <Show when=move || found.with(|found| found.is_crisis)>
                <CrisisHelp />
            </Show>
            <Show when=finds_nothing>
                <p class="hint">{nothing}</p>
            </Show>
            <Tick label=t.start_for_another is_on=is_for_another toggle=for_another />
            <Show when=move || is_for_another.get()>
                <p class="hint">{t.start_for_another_means}</p>
            </Show>
            <NamedSoFar />
            <TopicOf topic />
            <GoOn />
        </section>
    }
}

/// Takes something that was found into the question.
fn take(state: State, hit: Hit, part: Part, topic: RwSignal<Option<(usize, usize)>>) {
    let add = |class: usize, part: Part, id: &dyn Fn(&ClassSummary) -> Option<String>| {
        if let Some(summary) = class_at(state, class)
            && let Some(id) = id(&summary)
        {
            state.ask(part, Named { class: summary.id, id });
        }
    };
    match hit {
        Hit::Together { class, medicines } => {
            // "I take A and think of B": the first is taken.
            for (i, &m) in medicines.iter().enumerate() {
                let part = if i == 0 { part } else { Part::Offered };
                add(class, part, &|c| Some(c.find.medicines.get(m)?.id.clone()));
            }
            // Two were named: straight on to both, side by side.
            if let Some(summary) = class_at(state, class) {
                let ids = medicines.iter().take(MOST_COMPARED);
                let ids = ids.filter_map(|&m| Some(summary.find.medicines.get(m)?.id.clone())).collect();
                let to = state.route.with_untracked(|r| r.to(&summary.id, View::Compare(ids)).print());
                fragment::push(&to);
            }
        }
        Hit::Medicine { class, medicine, .. } => {
            add(class, part, &|c| Some(c.find.medicines.get(medicine)?.id.clone()));
        }
        Hit::Effect { class, effect } => {
            add(class, Part::Effects, &|c| Some(c.find.effects.get(effect)?.id.clone()));
        }
        Hit::Topic { class, topic: t } => topic.set(Some((class, t))),
        Hit::Class { class } => {
            if let Some(summary) = class_at(state, class) {
                fragment::push(&untrack(|| way_to(state, &summary.id)));
            }
        }
    }
}

/// The address of the first screen of a class. Reactive.
fn way_to(state: State, class: &str) -> String {
    let view = if state.weighs() { View::Matters } else { View::Overview };
    state.route.with(|route| route.to(class, view).print())
}

/// What was found, in words.
fn suggestion(state: State, lang: Lang, hit: &Hit) -> Option<Suggestion> {
    let t = lang.messages();
    let of = |name: &Bilingual| lang.of(name).to_owned();
    Some(match hit {
        Hit::Together { class, medicines } => {
            let class = class_at(state, *class)?;
            let names = medicines.iter().filter_map(|&m| Some(of(&class.find.medicines.get(m)?.name)));
            let names: Vec<_> = names.collect();
            Suggestion { name: t.start_compare.with([&listed_names(lang, &names)]), note: of(&class.name) }
        }
        Hit::Medicine { class, medicine, brand } => {
            let class = class_at(state, *class)?;
            let medicine = class.find.medicines.get(*medicine)?;
            // The brand that was typed, else those that people may know.
            let brands = match brand {
                Some(i) => medicine.brands.get(*i).cloned().unwrap_or_default(),
                None => medicine.brands.iter().take(2).cloned().collect::<Vec<_>>().join(", "),
            };
            let dot = if brands.is_empty() { "" } else { " · " };
            Suggestion { name: of(&medicine.name), note: [&brands, dot, lang.of(&class.name)].concat() }
        }
        Hit::Effect { class, effect } => {
            let class = class_at(state, *class)?;
            Suggestion { name: of(&class.find.effects.get(*effect)?.name), note: of(&class.name) }
        }
        Hit::Topic { class, topic } => {
            let class = class_at(state, *class)?;
            Suggestion {
                name: of(&class.find.topics.get(*topic)?.name),
                note: [lang.of(&class.name), " · ", t.start_per_medicine].concat(),
            }
        }
        Hit::Class { class } => {
            let class = class_at(state, *class)?;
            Suggestion { name: of(&class.name), note: counts(lang, &class) }
        }
    })
}

/// What was named, as the sentence that it is.
#[component]
fn NamedSoFar() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let rows = Part::ALL.map(|part| {
        let named = move || state.question.with(|question| question.part(part).to_vec());
        let is_there = move || state.question.with(|question| !question.part(part).is_empty());
        let title = move || state.question.with(|question| asked(lang, question, part));
        view! {
            <div class="asked-for" hidden=move || !is_there()>
                <h2>{title}</h2>
                <ul>
                    <For each=named key=|named| (named.class.clone(), named.id.clone()) let:named>
                        <NamedThing part named />
                    </For>
                </ul>
            </div>
        }
    });
    rows.collect_view()
}

/// Something that was named, with a way to take it back.
#[component]
fn NamedThing(
    /// Where it belongs.
    part: Part,
    /// What.
    named: Named,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let name = name_of(state, lang, part, &named).unwrap_or_else(|| named.id.clone());
    let t = lang.messages();
    let label = t.start_remove.with([&name]);
    let other = match part {
        Part::Offered => Some((Part::Taking, t.start_moves[0])),
        Part::Taking => Some((Part::Offered, t.start_moves[1])),
        Part::Effects => None,
    };
    let turn = other.map(|(other, said)| {
        let (label, named) = ([&name, ": ", said].concat(), named.clone());
        view! {
            <button
                type="button"
                class="turn"
                aria-label=label
                on:click=move |_| state.ask(other, named.clone())
            >
                {said}
            </button>
        }
    });
    view! {
        <li class="chip">
            <span>
                <Name name />
            </span>
            {turn}
            <button type="button" aria-label=label on:click=move |_| state.ask_no_more(part, &named)>
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
}

/// A topic is told of on the page of each medicine.
#[component]
fn TopicOf(
    /// The places of its class and of the topic.
    topic: RwSignal<Option<(usize, usize)>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    move || {
        let (class, topic) = topic.get()?;
        let class = class_at(state, class)?;
        let name = lang.of(&class.find.topics.get(topic)?.name).to_owned();
        let mut named = state.question.with(|question| [&question.offered[..], &question.taking].concat());
        named.dedup();
        if named.is_empty() {
            return Some(view! { <p role="status">{t.start_topic.with([&name])}</p> }.into_any());
        }
        let links = named.into_iter().map(|named| {
            let medicine = name_of(state, lang, Part::Offered, &named).unwrap_or_default();
            let to = state.route.with_untracked(|r| r.to(&named.class, View::Medicine(named.id)).print());
            view! {
                <li>
                    <a href=to>{t.start_topic_of.with([&name, &medicine])}</a>
                </li>
            }
        });
        Some(view! { <ul class="on">{links.collect_view()}</ul> }.into_any())
    }
}

/// The way on, once something was named.
#[component]
fn GoOn() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    move || {
        let question = state.question.get();
        let class = question.class()?.to_owned();
        let to = |view: View| state.route.with_untracked(|r| r.to(&class, view).print());
        let name = |id: &str| {
            let named = Named { class: class.clone(), id: id.to_owned() };
            name_of(state, lang, Part::Offered, &named).unwrap_or_default()
        };
        let together = question.side_by_side(MOST_COMPARED);
        let mut links = vec![];
        if !together.is_empty() {
            let names: Vec<_> = together.iter().map(|id| name(id)).collect();
            let ids = together.iter().map(|id| (*id).to_owned()).collect();
            links.push((to(View::Compare(ids)), t.start_compare.with([&listed_names(lang, &names)])));
        }
        if state.weighs() {
            links.push((to(View::Matters), t.start_on.to_owned()));
        } else {
            links.push((to(View::Overview), t.step_names[2].to_owned()));
        }
        if together.is_empty() {
            for part in [Part::Offered, Part::Taking] {
                for id in question.of_class(part, &class) {
                    links.push((to(View::Medicine(id.to_owned())), t.start_medicine.with([&name(id)])));
                }
            }
        }
        links.push((to(View::Cards), t.cards_title.to_owned()));
        let is_mixed = Part::ALL.into_iter().any(|part| question.part(part).iter().any(|n| n.class != class));
        let links = links.into_iter().enumerate().map(|(i, (href, text))| {
            view! {
                <a class=if i == 0 { "button" } else { "button quiet" } href=href>
                    {text}
                </a>
            }
        });
        Some(view! {
            <div class="actions on">{links.collect_view()}</div>
            {is_mixed.then(|| view! { <p class="hint">{t.start_mixed}</p> })}
        })
    }
}

/// How many medicines and effects a class has.
fn counts(lang: Lang, class: &ClassSummary) -> String {
    lang.messages().start_counts.with([&class.medicines.to_string(), &class.effects.to_string()])
}

/// The way into a class.
#[component]
fn Way(
    /// The class.
    class: ClassSummary,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let name = lang.of(&class.name).to_owned();
    let (pictures, counts) = ([t.cards_title, ": ", &name].concat(), counts(lang, &class));
    let (id, of_cards) = (class.id.clone(), class.id);
    let cards = move || state.route.with(|route| route.to(&of_cards, View::Cards).print());
    view! {
        <li>
            <a class="way" href=move || way_to(state, &id)>
                <strong>{name}</strong>
                <span>{counts}</span>
            </a>
            <a class="button quiet pictures" href=cards>
                {pictures}
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
