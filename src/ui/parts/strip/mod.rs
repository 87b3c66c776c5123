//! One effect as a line: all medicines as dots on one axis, those that the person named on lines of their own with
//! their ranges, placebo as a dashed line, and a tray with those that cannot stand on it.
//!
//! For those who hear it the dots are a list from the lowest number to the highest, with one stop of the Tab key;
//! the arrows go from dot to dot. A table with the same numbers is one press away.
//!
//! Everything that moves is as wide as the line and moves by a share of its own width, so that the style can make it
//! smooth and no width need be known.

mod foot;
mod marks;
mod meaning;

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html::Button;
use leptos::prelude::*;

use self::foot::Foot;
use self::marks::{Dot, Marks};
use crate::domain::dataset::{Effect, EffectIx, MedicineIx};
use crate::geometry::strip::{Line, LineOf, Place};
use crate::geometry::{NameSide, Span};
use crate::text::Lang;
use crate::ui::parts::who::{use_named, who_class};
use crate::ui::say::{Say, Told};
use crate::ui::state::{Loaded, use_lang, use_state};
use crate::web::numbers;
use crate::web::pointer::pointed;

pub use meaning::{LineSigns, ScaleOf};

/// The fewest levels that a line has room for, so that there is always something to point at.
const LEVELS: usize = 2;

/// How wide a line is, as far as names beside its ranges are concerned; the style knows the same three.
#[derive(Clone, Copy)]
enum Width {
    /// A phone of 320 pixels, or large letters.
    Narrow,
    /// A phone.
    Phone,
    /// A laptop.
    Wide,
}

impl Width {
    const ALL: [Width; 3] = [Width::Narrow, Width::Phone, Width::Wide];

    /// A letter of a name, in percent of the shortest line of this width.
    fn letter(self) -> f64 {
        match self {
            Width::Narrow => 2.45,
            Width::Phone => 1.95,
            Width::Wide => 1.05,
        }
    }

    /// On which side of its range a name stands together with its number.
    fn side(self, stretch: Span, name: &str, number: &str) -> NameSide {
        let letters = name.chars().count() + number.chars().count() + 2;
        NameSide::of(stretch, self.letter() * letters as f64 + 2.0)
    }
}

/// What the pieces of a strip share.
#[derive(Clone, Copy)]
struct Shown {
    marks: StoredValue<Marks>,
    line: Memo<Line>,
    named: Memo<Vec<MedicineIx>>,
    lit: RwSignal<Option<MedicineIx>>,
    from: Signal<Option<MedicineIx>>,
}

impl Shown {
    /// Where the zero line stands, when there is one. Reactive.
    fn zero_at(self) -> Option<f64> {
        let from = self.from.get()?;
        let value = self.marks.with_value(|marks| Some(marks.dots[marks.find(from)?].value))?;
        Some(self.line.with(|line| line.zero_at(value)))
    }

    /// Where the dot of a medicine is, and the stretch of its range. Reactive.
    fn found(self, m: MedicineIx) -> Option<(Place, Span)> {
        self.marks.with_value(|marks| {
            let i = marks.find(m)?;
            Some(self.line.with(|line| (line.places[i], marks.stretch(line, i))))
        })
    }

    /// The medicines that were named, each with its place among them, as their lines stand below the axis: first those
    /// that have a dot, all as high, then the others, of which each takes the lines that its words need. Reactive.
    fn rows(self) -> Vec<(usize, MedicineIx)> {
        let (on_line, apart): (Vec<_>, Vec<_>) = self.marks.with_value(|marks| {
            self.named.get().into_iter().enumerate().partition(|(_, m)| marks.find(*m).is_some())
        });
        [on_line, apart].concat()
    }

    /// Lights the dot that somebody points at.
    fn point(self, event: &MouseEvent) {
        let Some(at) = pointed(event) else { return };
        let x = 100.0 * at.x / at.width.max(1.0);
        let medicine = self.marks.with_value(|marks| {
            let points = self.named.with_untracked(|named| marks.points(named));
            let nearest = |line: &Line| {
                line.nearest(&points, x, at.width, at.above, at.height / line.levels.max(LEVELS) as f64)
            };
            Some(marks.dots[self.line.with_untracked(nearest)?].medicine)
        });
        if medicine.is_some() {
            self.light(medicine);
        }
    }

    fn light(self, m: Option<MedicineIx>) {
        self.lit.maybe_update(|lit| std::mem::replace(lit, m) != m);
    }

    /// The number of a dot as the line shows it: alone, or how much it differs from that of what is taken now. Reactive.
    fn number(self, lang: Lang, dot: &Dot) -> String {
        let Some(from) = self.from.get().filter(|&from| from != dot.medicine) else {
            return dot.number.clone();
        };
        let now = self.marks.with_value(|marks| {
            let now = &marks.dots[marks.find(from)?];
            Some((now.shown?, now.name.clone()))
        });
        let (Some((now, name)), Some(shown)) = (now, dot.shown) else { return dot.number.clone() };
        let t = lang.messages();
        let size = numbers::as_given(lang, (10.0 * (shown - now).abs()).round() / 10.0);
        match shown - now {
            difference if difference.abs() < 0.05 => t.line_same_as.with([&name]),
            difference if difference < 0.0 => t.line_less_than.with([&size, &name]),
            _ => t.line_more_than.with([&size, &name]),
        }
    }

    /// What a medicine that was named is called on its line. Reactive.
    fn own_name(self, lang: Lang, m: MedicineIx, name: &str) -> String {
        let is_staying = self.from.get() == Some(m);
        if is_staying { lang.messages().out_staying.with([name]) } else { name.to_owned() }
    }

    /// Whether some name fits on neither side of its range, so that all stand above theirs. Reactive.
    fn is_roomy(self, lang: Lang, width: Width) -> bool {
        self.marks.with_value(|marks| {
            self.line.with(|line| {
                let is_wide = |m: MedicineIx| {
                    let Some(i) = marks.find(m) else { return false };
                    let name = self.own_name(lang, m, &marks.dots[i].name);
                    let number = self.number(lang, &marks.dots[i]);
                    width.side(marks.stretch(line, i), &name, &number) == NameSide::Above
                };
                self.named.with(|named| named.iter().any(|&m| is_wide(m)))
            })
        })
    }
}

/// A share of a length in percent, to a hundredth: std's way of writing numbers would be 19 kB more.
fn fine(x: f64) -> String {
    let hundredths = (100.0 * x).round() as i32;
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}%", hundredths.abs() / 100, hundredths.abs() % 100)
}

/// Moves something as wide as the line.
fn across(x: f64) -> String {
    ["translateX(", &fine(x), ")"].concat()
}

/// The line of an effect with its tray and its table.
#[component]
pub fn Strip(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
    /// The medicine that is lit on every line of the screen; this line alone has its own otherwise.
    #[prop(optional)]
    lit: Option<RwSignal<Option<MedicineIx>>>,
    /// What is taken now becomes the zero line.
    #[prop(into, optional)]
    from: Signal<Option<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let e = effect;
    let marks = StoredValue::new(Marks::of(&loaded.dataset, e, lang, |m| state.has_medicine(m)));
    let named = use_named(state);
    let line = Memo::new(move |_| {
        let from = from.get();
        named.with(|named| marks.with_value(|marks| marks.line(named, from)))
    });
    let shown = Shown { marks, line, named, lit: lit.unwrap_or_else(|| RwSignal::new(None)), from };
    let height = move || format!("calc({} * var(--level))", line.with(|line| line.levels).max(LEVELS));
    // A finger that only passes by, to scroll, means nothing.
    let hover = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            shown.point(&event);
        }
    };
    let placebo = marks.with_value(|marks| marks.placebo.as_ref().map(|placebo| placebo.value)).map(|x| {
        view! { <div class="at placebo" style:transform=move || across(line.with(|line| line.at(x)))></div> }
    });
    let zero =
        move || shown.zero_at().map(|x| view! { <div class="at zero" style:transform=across(x)></div> });
    view! {
        <div class="strip">
            <div
                class="line-body"
                class:of-words=marks.with_value(|marks| matches!(marks.of, LineOf::Categories(_)))
                class:roomy-narrow=move || shown.is_roomy(lang, Width::Narrow)
                class:roomy-phone=move || shown.is_roomy(lang, Width::Phone)
                class:roomy-wide=move || shown.is_roomy(lang, Width::Wide)
            >
                <Above shown />
                <div
                    class="plot"
                    style:height=height
                    on:pointermove=hover
                    on:click=move |event| shown.point(&event)
                >
                    {placebo}
                    {zero}
                    <Lit shown />
                    <Dots shown loaded=loaded.clone() effect=e />
                </div>
                <Ticks shown loaded=loaded.clone() effect=e />
                <NamedLines shown />
                <NoZero shown loaded=loaded.clone() />
                <Foot marks loaded effect=e />
            </div>
        </div>
    }
}

/// What stands above the dots: the name of the dashed line, the two ways from the zero line, or what is lit.
#[component]
fn Above(
    /// The strip.
    shown: Shown,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let at = |x: f64, class: &'static str, text: String| {
        let back = ["translateX(-", &fine(x), ")"].concat();
        view! { <span class=class style:left=fine(x) style:transform=back>{text}</span> }
    };
    let is_from = Memo::new(move |_| shown.zero_at().is_some());
    let content = move || {
        if let Some(m) = shown.lit.get() {
            let said = shown.marks.with_value(|marks| match marks.find(m) {
                Some(i) => {
                    let dot = &marks.dots[i];
                    // The range is that of its own number, not of a difference.
                    let has_range = !dot.range.is_empty() && shown.zero_at().is_none();
                    let range = if has_range { [" (", &dot.range, ")"].concat() } else { String::new() };
                    [&dot.name, " ", &shown.number(lang, dot), &range].concat()
                }
                None => marks.apart_said(m, lang),
            });
            let x = shown.found(m).map_or(0.0, |(place, _)| place.x);
            return at(x, "lit", said).into_any();
        }
        if is_from.get() {
            let ways = (
                at(0.0, "to-end", ["← ", t.line_less].concat()),
                at(100.0, "to-end", [t.line_more, " →"].concat()),
            );
            return ways.into_any();
        }
        let placebo = shown
            .marks
            .with_value(|marks| marks.placebo.as_ref().map(|p| (p.value, t.line_placebo.with([&p.number]))));
        let label =
            placebo.map(|(value, said)| at(shown.line.with(|line| line.at(value)), "of-placebo", said));
        label.into_any()
    };
    view! {
        <div class="above" aria-hidden="true">
            {content}
        </div>
    }
}

/// A ring around the dot that is lit, and its range.
#[component]
fn Lit(
    /// The strip.
    shown: Shown,
) -> impl IntoView {
    move || {
        let m = shown.lit.get()?;
        let (place, stretch) = shown.found(m)?;
        // One that is named has its range in view already.
        if shown.named.with(|named| named.contains(&m)) {
            return None;
        }
        let bottom = format!("calc({} * var(--level) / 2)", 2 * place.level + 1);
        Some(view! {
            <div
                class="range-of-lit"
                style:bottom=bottom.clone()
                style:left=fine(stretch.start)
                style:width=fine(stretch.length())
            ></div>
            <div class="ring" style:bottom=bottom style:left=fine(place.x)></div>
        })
    }
}

/// All dots, as a list.
#[component]
fn Dots(
    /// The strip.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let lang = use_lang();
    let effect = loaded.dataset.effect(effect);
    let what = [&lang.effect(effect).name, ", ", &Say { lang, effect }.scale()].concat();
    let mut label = lang.messages().line_label.with([&what]);
    shown.marks.with_value(|marks| {
        if let Some(placebo) = &marks.placebo {
            label = [&label, ". ", &placebo.said].concat();
        }
    });
    let count = shown.marks.with_value(|marks| marks.dots.len());
    let buttons: Vec<NodeRef<Button>> = (0..count).map(|_| NodeRef::new()).collect();
    let active = RwSignal::new(0);
    let dots = shown.marks.with_value(|marks| {
        let dots = marks.dots.iter().zip(buttons.clone()).enumerate().map(|(i, (dot, button))| {
            let m = dot.medicine;
            let place = move || shown.named.with(|named| named.iter().position(|&x| x == m));
            let transform = move || {
                let Place { x, level } = shown.line.with(|line| line.places[i]);
                let row = place().and_then(|_| shown.rows().iter().position(|&(_, x)| x == m));
                let y = match row {
                    None => format!("calc(-{} * var(--level) / 2)", 2 * level + 1),
                    Some(row) => format!("calc(var(--under) + {row} * var(--row))"),
                };
                ["translate(", &fine(x), ", ", &y, ")"].concat()
            };
            let class = move || ["dot ", who_class(place())].concat();
            let focus = move |_| {
                active.set(i);
                shown.light(Some(m));
            };
            view! {
                <li style:transform=transform>
                    <button
                        type="button"
                        class=class
                        class:hollow=dot.is_imprecise
                        tabindex=move || if active.get() == i { "0" } else { "-1" }
                        aria-label=[&dot.name, ": ", &dot.said].concat()
                        node_ref=button
                        on:focus=focus
                        on:click=move |event| {
                            // The plot would take it for pointing at a place.
                            event.stop_propagation();
                            shown.light(Some(m));
                        }
                    ></button>
                </li>
            }
        });
        dots.collect_view()
    });
    let keys = move |event: KeyboardEvent| {
        let now = active.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => (now + 1).min(count.saturating_sub(1)),
            "ArrowLeft" | "ArrowDown" => now.saturating_sub(1),
            "Home" => 0,
            "End" => count.saturating_sub(1),
            "Escape" => return shown.light(None),
            _ => return,
        };
        event.prevent_default();
        if let Some(button) = buttons.get(next).and_then(NodeRef::get_untracked) {
            let _ = button.focus();
        }
    };
    view! {
        <ol class="dots" role="list" aria-label=label on:keydown=keys>
            {dots}
        </ol>
    }
}

/// The round numbers under the axis.
#[component]
fn Ticks(
    /// The strip.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effect.
    effect: EffectIx,
) -> impl IntoView {
    let lang = use_lang();
    let ticks = move || {
        let effect = loaded.dataset.effect(effect);
        let line = shown.line.get();
        let of = shown.marks.with_value(|marks| marks.of);
        let each = line.round.ticks.iter().map(|&value| {
            let x = line.round.axis.position(value);
            // Moved back by the same share of its own width, so that it never sticks out at an end.
            let back =
                ["translateX(-", &fine(if matches!(of, LineOf::Categories(_)) { 50.0 } else { x }), ")"];
            view! {
                <span style:left=fine(x) style:transform=back.concat()>
                    {tick(lang, effect, value, line.zero.is_some())}
                </span>
            }
        });
        each.collect_view()
    };
    view! {
        <div class="ticks" aria-hidden="true">
            {ticks}
        </div>
    }
}

/// A number under the axis. Differences and changes have a sign.
fn tick(lang: Lang, effect: &Effect, value: f64, is_difference: bool) -> String {
    let told = Told::of(effect);
    match told {
        Told::Category => Say { lang, effect }.number(value),
        _ => {
            let sign = if value > 0.0 && (is_difference || told == Told::Change) { "+" } else { "" };
            [sign, &numbers::as_given(lang, (1000.0 * value).round() / 1000.0)].concat()
        }
    }
}

/// A line for each medicine that was named: its range, with its name beside it.
#[component]
fn NamedLines(
    /// The strip.
    shown: Shown,
) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        let rows = shown.rows().into_iter().map(|(place, m)| {
            let class = ["who-line ", who_class(Some(place))].concat();
            let is_lit = move || shown.lit.get() == Some(m);
            let content = match shown.found(m) {
                None => {
                    let said = shown.marks.with_value(|marks| marks.apart_said(m, lang));
                    let mark = ["mark ", who_class(Some(place))].concat();
                    view! {
                        <span class="apart-name">
                            <span class=mark></span>
                            {said}
                        </span>
                    }
                    .into_any()
                }
                Some((_, stretch)) => shown.marks.with_value(|marks| {
                    let Some(dot) = marks.find(m).map(|i| &marks.dots[i]) else { return ().into_any() };
                    let name = shown.own_name(lang, m, &dot.name);
                    let number = shown.number(lang, dot);
                    let before = Width::ALL.map(|width| {
                        width.side(stretch, &name, &number) == NameSide::Before
                    });
                    view! {
                        <span
                            class="whisker"
                            class:weak=dot.is_imprecise
                            style:left=fine(stretch.start)
                            style:width=fine(stretch.length())
                        ></span>
                        <span
                            class="who-name"
                            class:before-narrow=before[0]
                            class:before-phone=before[1]
                            class:before-wide=before[2]
                            style=("--after", fine(stretch.end))
                            style=("--before", fine(100.0 - stretch.start))
                        >
                            {name} " " <b>{number}</b>
                        </span>
                    }
                    .into_any()
                }),
            };
            view! {
                <div class=class class:is-lit=is_lit on:pointerenter=move |_| shown.light(Some(m)) on:click=move |_| shown.light(Some(m))>
                    {content}
                </div>
            }
        });
        rows.collect_view()
    };
    view! {
        <div class="who-lines" aria-hidden="true">
            {rows}
        </div>
    }
}

/// Says that a line has no zero line although one is asked for.
#[component]
fn NoZero(
    /// The strip.
    shown: Shown,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let lang = use_lang();
    move || {
        let from = shown.from.get()?;
        let is_known = shown.marks.with_value(|marks| marks.find(from).is_some());
        (!is_known).then(|| {
            let name = lang.medicine(loaded.dataset.medicine(from));
            view! { <p class="hint">{lang.messages().line_no_zero.with([name])}</p> }
        })
    }
}
