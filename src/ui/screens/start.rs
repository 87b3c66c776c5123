//! Which class, what this is, what it is not.

use crate::domain::dataset::ReviewStatus;
use crate::domain::frequencies::People;
use crate::domain::index::ClassSummary;
use crate::route::{Over, View};
use crate::ui::dom::{Piece, h};
use crate::ui::load::Load;
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::notices::unreviewed_note;
use crate::ui::parts::picture::people;
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::tables::carried_tables;
use crate::ui::say::whole_people;
use crate::ui::state::State;

/// The start screen.
pub fn start(state: State) -> Vec<Piece> {
    let t = state.t();
    let list = |tag: &str, title: &str, items: &[&str]| {
        let items = items.iter().map(|item| h("li").text(item)).collect();
        h("section").child(h("h2").text(title)).child(h(tag).children(items))
    };
    vec![h("div").class("start").children(vec![
        h("h1").attr("tabindex", "-1").text(t.start_title),
        h("p").class("lead").text(t.start_lead),
        h("section")
            .attr("aria-labelledby", "choose")
            .child(h("h2").attr("id", "choose").text(t.start_choose))
            .children_with(move || {
                state.classes.with(|load| loaded_or(state, load, State::load_classes, |classes| {
                    let ways = classes.iter().map(|class| {
                        let (medicines, effects) = (class.medicines.to_string(), class.effects.to_string());
                        let first = if state.weighs() { View::Matters } else { View::Overview };
                        let way = h("a")
                            .class("way")
                            .attr("href", &state.route.with(|r| r.to(&class.id, first).print()))
                            .child(h("strong").text(state.lang.get().of(&class.name)))
                            .child(h("span").text(&t.start_counts.with([&medicines, &effects])));
                        h("li").child(way)
                    });
                    vec![h("ul").class("ways").children(ways.collect())]
                }))
            })
            .maybe_with(move || {
                let has_failed = state.classes.with(|load| matches!(load, Load::Failed(_)));
                has_failed.then(|| carried_tables(state)).flatten()
            }),
        h("p").class("privacy").text(t.privacy),
        h("div").class("columns").children(vec![
            list("ol", t.start_is_title, &t.start_is),
            list("ul", t.start_not_title, &t.start_not),
        ]),
        h("div").maybe_with(move || {
            state.classes.with(|load| load.ready()?.iter().find_map(|class| example(state, class)))
        }),
    ])]
}

/// What numbers look like here, with real ones: of 100 people on placebo and on two medicines.
fn example(state: State, class: &ClassSummary) -> Option<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let example = class.example.as_ref()?;
    let effect = lang.of(&example.name);
    let side = |name: &str, id: &str, per100: f64, range: Option<[f64; 2]>| {
        let about = match People::of(per100) {
            People::FewerThanOne => format!("{} {}", t.fewer_than_one, t.of_100),
            People::Whole(_) => t.start_example_about.with([&whole_people(lang, per100)]),
        };
        let range = range.map(|ends| {
            let [low, high] = ends.map(|end| whole_people(lang, end));
            h("p").text(&t.range_said.with([&t.between.with([&low, &high])]))
        });
        let over = Over::Source { medicine: id.to_owned(), effect: example.effect.clone() };
        let source = h("a")
            .attr("href", &state.route.with(|r| r.to(&class.id, View::Overview).with_over(over).print()))
            .attr("aria-label", &format!("{}: {name}, {effect}", t.open_source))
            .text(t.open_source);
        let words = h("div")
            .child(h("h3").text(name))
            .child(h("p").class("number").text(&about))
            .maybe(range)
            .child(source);
        h("li").child(people(lang, per100, None)).child(words)
    };
    let mut sides = vec![side(t.placebo, PLACEBO, example.placebo, None)];
    for medicine in &example.medicines {
        let range = Some([medicine.low, medicine.high]);
        sides.push(side(lang.of(&medicine.name), &medicine.id, medicine.per100, range));
    }
    let who = [lang.of(&example.population), lang.of(&example.duration)];
    Some(
        h("section")
            .class("example")
            .attr("aria-labelledby", "example")
            .children(vec![
                h("h2").attr("id", "example").text(t.start_example_title),
                h("p").text(&t.start_example.with([effect, lang.of(&example.counted)])),
                h("ul").children(sides),
                h("p").class("hint").text(&t.start_example_who.with(who)),
                h("p").text(t.start_example_not),
            ])
            .maybe((class.review.status == ReviewStatus::Unreviewed).then(|| unreviewed_note(state))),
    )
}

/// An address that leads nowhere, with a way on.
pub fn unknown_page(state: State) -> Vec<Piece> {
    let t = state.t();
    let start = state.route.with(|r| format!("#{}", r.lang.code()));
    vec![
        h("h1").attr("tabindex", "-1").text(t.unknown_page_title),
        h("p").text(t.unknown_page),
        h("p").child(h("a").class("button").attr("href", &start).text(t.to_start)),
    ]
}
