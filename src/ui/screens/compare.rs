//! Two to four medicines side by side, always with placebo.

use std::sync::Arc;

use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::route::{MOST_COMPARED, View};
use crate::ui::dom::{Piece, h};
use crate::ui::parts::picture::{axis_of, picture};
use crate::ui::parts::reading_cell::{empty, source_href};
use crate::ui::parts::source::PLACEBO;
use crate::ui::say::{Say, Told, by_name, names};
use crate::ui::signals::Memo;
use crate::ui::state::{Loaded, State};
use crate::web::input;

/// The compare screen.
pub fn compare(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let t = state.t();
    let compared = Memo::new(move |_| state.chosen(|c| c.compared.clone()));
    let picked = loaded.clone();
    vec![
        h("h1").attr("tabindex", "-1").text(t.compare_title),
        h("div").class("picker").children_with(move || picker(state, &picked.dataset, &compared.get())),
        h("div").children_with(move || side_by_side(state, &loaded.dataset, &compared.get())),
    ]
}

/// Which medicines: each can be taken away, and others added up to four.
fn picker(state: State, dataset: &Dataset, compared: &[MedicineIx]) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let name = |m: MedicineIx| lang.medicine(dataset.medicine(m));
    let chips = compared.iter().map(|&m| {
        let rest: Vec<_> = compared.iter().copied().filter(|&x| x != m).collect();
        let remove = h("button")
            .attr("aria-label", &t.compare_remove.with([name(m)]))
            .text("×")
            .on_click(move || state.compare(&rest));
        let link =
            h("a").attr("href", &state.href(View::Medicine(dataset.medicine(m).id.clone()))).text(name(m));
        h("li").class("chip").child(link).child(remove)
    });
    let chips = h("ul").class("chips").children(chips.collect());
    if compared.len() >= MOST_COMPARED {
        return vec![chips, h("p").text(t.compare_full)];
    }
    let others = by_name(lang, dataset, dataset.medicine_ixs().filter(|m| !compared.contains(m)).collect());
    let options = others.into_iter().map(|m| h("option").attr("value", &m.0.to_string()).text(name(m)));
    let present = compared.to_vec();
    let select = h("select")
        .child(h("option").attr("value", "").text(t.compare_choose))
        .children(options.collect())
        .on("change", move |event| {
            if let Ok(i) = input::value(event).parse() {
                state.compare(&[present.as_slice(), &[MedicineIx(i)]].concat());
            }
        });
    vec![chips, h("label").class("add").child(h("span").text(t.compare_add)).child(select)]
}

fn side_by_side(state: State, dataset: &Dataset, medicines: &[MedicineIx]) -> Vec<Piece> {
    let t = state.t();
    if medicines.len() < 2 {
        let go = h("a").class("button").attr("href", &state.href(View::Overview)).text(t.matters_to_overview);
        return vec![h("p").class("lead").text(t.compare_empty), h("p").child(go)];
    }
    let wished = state.chosen(|c| c.wishes.mentioned());
    let is_measured =
        |e: &EffectIx| medicines.iter().any(|&m| reading(dataset, m, *e) != Reading::NotMeasured);
    let (rest, nothing): (Vec<_>, Vec<_>) =
        dataset.effect_ixs().filter(|e| !wished.contains(e)).partition(is_measured);
    let block = |e: EffectIx| effect_block(state, dataset, e, medicines);
    let mut pieces = vec![h("p").text(t.compare_lead)];
    if !wished.is_empty() {
        pieces.push(h("h2").text(t.compare_mine));
        pieces.extend(wished.into_iter().map(block));
        pieces.push(h("h2").text(t.compare_rest));
    } else {
        pieces.push(h("h2").class("visually-hidden").text(t.medicine_effects));
    }
    pieces.extend(rest.into_iter().map(block));
    if !nothing.is_empty() {
        let names = names(state.lang.get(), dataset, &nothing);
        pieces.push(h("p").text(t.compare_nothing).text(" ").text(&names).text("."));
    }
    pieces
}

/// One effect: placebo and every medicine, in pictures and in words.
fn effect_block(state: State, dataset: &Dataset, e: EffectIx, medicines: &[MedicineIx]) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    let effect = dataset.effect(e);
    let text = lang.effect(effect);
    let say = Say { lang, effect };
    // One axis for the whole effect, so that leaving a medicine out moves no picture.
    let axis = axis_of(effect, dataset.medicine_ixs().filter_map(|m| reading(dataset, m, e).reliable()));
    let side = |name: &str| h("li").class("side").child(h("h4").text(name));
    let source = |medicine: &str, name: &str| {
        h("a")
            .attr("href", &source_href(state, medicine, &effect.id))
            .attr("aria-label", &format!("{}: {name}, {}", t.open_source, text.name))
            .text(t.open_source)
    };
    let placebo = reference(effect).map(|value| {
        let figure = Figure { value, interval: None };
        let piece = side(t.placebo).child(picture(lang, effect, figure, axis));
        match Told::of(effect) {
            Told::Change => piece.child(h("p").text(t.placebo_zero)),
            _ => {
                piece.child(h("p").class("number").text(&say.amount(value))).child(source(PLACEBO, t.placebo))
            }
        }
    });
    let sides = medicines.iter().map(|&m| {
        let medicine = dataset.medicine(m);
        let reading = reading(dataset, m, e);
        let words = match reading {
            Reading::Known(f) | Reading::LikePlacebo(f) => {
                let said = [Some(say.sentence(f.value)), say.range_sentence(f)];
                let mut words = vec![
                    picture(lang, effect, f, axis),
                    h("p").class("number").text(&say.amount(f.value)),
                    h("p").text(&said.into_iter().flatten().collect::<Vec<_>>().join(" ")),
                ];
                if let Reading::LikePlacebo(_) = reading {
                    words.insert(2, h("p").class("like-placebo").text(t.like_placebo));
                }
                words
            }
            Reading::TooLittle(_) => vec![h("p").child(empty("too-little", t.too_little))],
            Reading::Band { low, high } => vec![h("p").child(empty("band", &say.band(low, high)))],
            Reading::NotMeasured => vec![h("p").child(empty("not-measured", t.not_measured))],
        };
        let source = (reading != Reading::NotMeasured).then(|| source(&medicine.id, lang.medicine(medicine)));
        side(lang.medicine(medicine)).children(words).maybe(source)
    });
    h("section")
        .class("effect-block")
        .child(h("h3").text(&text.name))
        .child(h("p").class("counted").text(&text.counted))
        .child(h("ul").class("sides").maybe(placebo).children(sides.collect()))
}
