//! How to show a class on another site: what is shown, an example, and the code to paste.

use std::sync::Arc;

use crate::domain::dataset::Dataset;
use crate::host::colour::{accents, told};
use crate::host::snippet::Snippet;
use crate::route::frame::{Frame, SCREENS};
use crate::route::{Route, View};
use crate::text::Lang;
use crate::ui::dom::{Piece, follow, h};
use crate::ui::parts::choice::{Choice, choices, tick};
use crate::ui::parts::failure::loaded_or;
use crate::ui::parts::fold::fold;
use crate::ui::say::by_name;
use crate::ui::signals::RwSignal;
use crate::ui::state::{Loaded, State};
use crate::web::{clipboard, document, input};

/// The heights that a frame can be given, in pixels.
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=5000;

/// What the editor of a site chooses.
#[derive(Clone, Copy)]
struct Asked {
    state: State,
    frame: RwSignal<Frame>,
    /// The class, and the language of the frame, which may be another than that of this screen.
    route: RwSignal<Route>,
    height: RwSignal<String>,
}

/// The screen for editors of other sites.
pub fn embed(state: State, loaded: Arc<Loaded>) -> Vec<Piece> {
    let lang = state.lang.get();
    let t = lang.messages();
    let class = loaded.dataset.about().id.clone();
    let route = state.route.with_untracked(|route| route.to(&class, View::Overview));
    let asked = Asked {
        state,
        frame: RwSignal::new(Frame::default()),
        route: RwSignal::new(route),
        height: RwSignal::new(String::new()),
    };
    let h2 = |text: &str| h("h2").text(text);
    let (in_element, in_plain) = (loaded.clone(), loaded.clone());
    vec![
        h("h1")
            .attr("tabindex", "-1")
            .text(t.embed_title)
            .text(" ")
            .child(h("span").class("page-name").text(lang.of(&loaded.dataset.about().name))),
        h("p").class("lead").text(t.embed_lead),
        h("p").text(t.embed_privacy),
        h("div").children_with(move || classes(state)),
        h2(t.embed_what),
        h("div").class("embed-form").children(vec![
            languages(asked),
            screens(asked),
            members(asked, t.embed_medicines, medicines(lang, &loaded.dataset), |frame| &mut frame.medicines),
            members(asked, t.embed_effects, effects(lang, &loaded.dataset), |frame| &mut frame.effects),
            accent(asked),
            height(asked),
            versions(asked, &loaded.dataset.about().version),
        ]),
        h2(t.embed_code),
        code(asked, t.embed_element, Box::new(move || asked.snippet(&in_element.dataset, |s| s.element()))),
        code(asked, t.embed_plain, Box::new(move || asked.snippet(&in_plain.dataset, |s| s.plain()))),
        fold(t.embed_preview, Box::new(move || vec![preview(asked, loaded.clone())])),
    ]
}

impl Asked {
    /// Makes something of what is chosen. Reactive.
    fn snippet(self, dataset: &Dataset, make: fn(&Snippet) -> String) -> String {
        self.route.with(|route| {
            let name = route.lang.of(&dataset.about().name);
            let height = self.height.with(|text| text.parse().ok()).filter(|height| HEIGHTS.contains(height));
            let site = document::site();
            let name = [name, " · ", self.state.t().product].concat();
            self.frame.with(|frame| make(&Snippet { site: &site, route, frame, name: &name, height }))
        })
    }
}

/// The same for every class.
fn classes(state: State) -> Vec<Piece> {
    let lang = state.lang.get();
    state.classes.with(|load| {
        loaded_or(state, load, State::load_classes, |classes| {
            let mut list = h("ul").class("ways-on");
            for class in classes.iter() {
                let href = state.route.with_untracked(|route| route.to(&class.id, View::Embed).print());
                let is_this = state.class.with_untracked(|this| this.as_ref() == Some(&class.id));
                let mut link = h("a").attr("href", &href).text(lang.of(&class.name));
                if is_this {
                    link = link.attr("aria-current", "page");
                }
                list = list.child(h("li").child(link));
            }
            vec![list]
        })
    })
}

fn languages(asked: Asked) -> Piece {
    let t = asked.state.t();
    let mut languages = vec![];
    for (lang, name) in Lang::ALL.into_iter().zip(t.embed_languages) {
        languages.push(Choice::new(
            name,
            move || asked.route.with(|route| route.lang == lang),
            move || asked.route.update(|route| route.lang = lang),
        ));
    }
    choices("embed-language", t.embed_language, languages)
}

fn screens(asked: Asked) -> Piece {
    let t = asked.state.t();
    let mut ticks = vec![];
    for ((screen, _), name) in SCREENS.into_iter().zip(t.embed_screen_names) {
        ticks.push(listed(asked, screen, name, |frame| &mut frame.screens));
    }
    let weighs = tick(
        t.embed_weighing,
        Box::new(move || asked.frame.with(|frame| !frame.is_unweighed)),
        Box::new(move || asked.frame.update(|frame| frame.is_unweighed = !frame.is_unweighed)),
    );
    let group = group(t.embed_screens, ticks).child(h("p").class("hint").text(t.embed_screens_hint));
    h("div").child(group).child(weighs)
}

/// Chooses something into a list of the frame, and out of it.
fn listed(asked: Asked, id: &str, name: &str, list: fn(&mut Frame) -> &mut Vec<String>) -> Piece {
    let (of_is, of_toggle) = (id.to_owned(), id.to_owned());
    tick(
        name,
        Box::new(move || list(&mut asked.frame.get()).contains(&of_is)),
        Box::new(move || {
            asked.frame.update(|frame| {
                let list = list(frame);
                match list.iter().position(|id| *id == of_toggle) {
                    Some(place) => drop(list.remove(place)),
                    None => list.push(of_toggle.clone()),
                }
            })
        }),
    )
}

fn group(question: &str, ticks: Vec<Piece>) -> Piece {
    h("fieldset").class("choices").child(h("legend").text(question)).children(ticks)
}

/// Ids and names.
type Members = Vec<(String, String)>;

fn medicines(lang: Lang, dataset: &Dataset) -> Members {
    let mut members = vec![];
    for m in by_name(lang, dataset, dataset.medicine_ixs().collect()) {
        let medicine = dataset.medicine(m);
        members.push((medicine.id.clone(), lang.medicine(medicine).to_owned()));
    }
    members
}

fn effects(lang: Lang, dataset: &Dataset) -> Members {
    let mut members = vec![];
    for effect in dataset.effects() {
        members.push((effect.id.clone(), lang.effect(effect).name.clone()));
    }
    members
}

/// Which medicines or effects; folded, because most sites show all.
fn members(
    asked: Asked,
    title: &'static str,
    members: Members,
    list: fn(&mut Frame) -> &mut Vec<String>,
) -> Piece {
    let t = asked.state.t();
    let all = members.len().to_string();
    let count = move || match list(&mut asked.frame.get()).len() {
        0 => t.embed_all.with([title, &all]),
        n => t.embed_some.with([title, &n.to_string(), &all]),
    };
    let mut ticks = vec![];
    for (id, name) in &members {
        ticks.push(listed(asked, id, name, list));
    }
    h("details")
        .child(h("summary").text_with(count))
        .child(group(title, ticks).child(h("p").class("hint").text(t.embed_selection_hint)))
}

/// A field with a hint that belongs to it.
fn field(label: &str, kind: &str, hint: Piece, take: Box<dyn Fn(String)>) -> Piece {
    let field = h("input")
        .attr("type", kind)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .on("input", move |event| take(input::value(event)));
    h("div")
        .child(h("label").class("field").child(h("span").text(label)).child(field))
        .child(hint.class("hint").attr("role", "status"))
}

fn accent(asked: Asked) -> Piece {
    let t = asked.state.t();
    let written = RwSignal::new(String::new());
    // Read as the frame reads it.
    let read = |text: &String| Frame::parse(&["?accent=", &text.trim().replace(['&', ' '], "+")].concat());
    let said = move || {
        let Frame { accent, unknown, .. } = written.with(read);
        match told(&accent, accents(&accent)) {
            _ if !unknown.is_empty() => t.embed_accent_unknown,
            "both" => t.embed_accent_both,
            "light" => t.embed_accent_light,
            "dark" => t.embed_accent_dark,
            "refused" => t.embed_accent_refused,
            _ => t.embed_accent_none,
        }
        .to_owned()
    };
    let hint = h("p").text_with(said);
    let take = move |text: String| {
        written.set(text);
        asked.frame.update(|asked| asked.accent = written.with_untracked(read).accent);
    };
    field(t.embed_accent, "text", hint, Box::new(take))
}

fn height(asked: Asked) -> Piece {
    let t = asked.state.t();
    let hint = h("p").text(t.embed_height_hint);
    field(t.embed_height, "number", hint, Box::new(move |text| asked.height.set(text)))
}

fn versions(asked: Asked, version: &str) -> Piece {
    let t = asked.state.t();
    let version = version.to_owned();
    let pin = tick(
        t.embed_pinned,
        Box::new(move || asked.frame.with(|frame| frame.version.is_some())),
        Box::new(move || {
            let pinned = version.clone();
            asked
                .frame
                .update(|frame| frame.version = if frame.version.is_some() { None } else { Some(pinned) });
        }),
    );
    h("div").child(pin).child(h("p").class("hint").text(t.embed_pinned_hint))
}

/// Code to paste, and a button that copies it.
fn code(asked: Asked, label: &'static str, make: Box<dyn Fn() -> String>) -> Piece {
    let t = asked.state.t();
    let said = RwSignal::new(String::new());
    let area = h("textarea").attr("readonly", "").attr("rows", "5").attr("spellcheck", "false");
    let element = area.element().clone();
    let of_copy = element.clone();
    follow(Box::new(move || {
        input::set_value(&element, &make());
        said.set(String::new());
    }));
    let copy = move || {
        let field = of_copy.clone();
        let told = move |copied: bool| {
            if !copied {
                clipboard::select(&field);
            }
            said.set(if copied { t.embed_copied } else { t.embed_not_copied }.to_owned());
        };
        clipboard::copy(input::value_of(&of_copy), Box::new(told));
    };
    h("div")
        .class("code")
        .child(h("label").child(h("span").class("question").text(label)).child(area))
        .child(
            h("button")
                .class("button")
                .attr("aria-label", &[t.embed_copy, ": ", label].concat())
                .text(t.embed_copy)
                .on_click(copy),
        )
        .child(h("p").attr("role", "status").text_with(move || said.get()))
}

/// The frame as a visitor of the site would see it.
fn preview(asked: Asked, loaded: Arc<Loaded>) -> Piece {
    let t = asked.state.t();
    let frame = h("iframe").class("frame-preview").attr("title", t.embed_preview).attr("loading", "lazy");
    let element = frame.element().clone();
    follow(Box::new(move || {
        document::show_in_frame(&element, &asked.snippet(&loaded.dataset, |snippet| snippet.fragment()));
    }));
    frame
}
