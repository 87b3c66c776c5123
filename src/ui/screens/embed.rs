//! How to show a class on another site: what is shown, an example, and the code to paste.

use std::sync::Arc;

use leptos::html::Iframe;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;

use crate::domain::dataset::Dataset;
use crate::domain::index::ClassSummary;
use crate::host::colour::{accents, told};
use crate::host::snippet::Snippet;
use crate::route::frame::{Frame, SCREENS};
use crate::route::{Route, View};
use crate::text::{EmbedTexts, Lang};
use crate::ui::parts::choice::{Choice, Choices, Tick};
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::fold::Fold;
use crate::ui::say::by_name;
use crate::ui::state::{Loaded, State, use_lang, use_state};
use crate::web::{clipboard, document};

/// The heights that a frame can be given, in pixels.
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=5000;

/// What most sites want: everything, what comes out alone, a comparison alone; in the order of their names in the texts.
const PRESETS: [(&[&str], bool); 3] = [(&[], false), (&["overview"], true), (&["compare"], true)];

/// What the editor of a site chooses.
#[derive(Clone, Copy)]
struct Asked {
    state: State,
    frame: RwSignal<Frame>,
    /// The class, and the language of the frame, which may be another than that of this screen.
    route: RwSignal<Route>,
    height: RwSignal<String>,
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

    /// Chooses something into a list of the frame, or out of it.
    fn toggle(self, list: ListOf, id: &str) {
        self.frame.update(|frame| {
            let list = list(frame);
            match list.iter().position(|known| known == id) {
                Some(place) => {
                    list.remove(place);
                }
                None => list.push(id.to_owned()),
            }
        });
    }
}

/// One of the lists of a frame.
type ListOf = fn(&mut Frame) -> &mut Vec<String>;

/// The screen for editors of other sites. Its texts come with the long reading texts.
#[component]
pub fn EmbedScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    state.load_guide();
    let name = lang.of(&loaded.dataset.about().name).to_owned();
    view! {
        <h1 tabindex="-1">
            {lang.messages().embed_title} " " <span class="page-name">{name}</span>
        </h1>
        <div>
            <LoadedOr load=state.guide retry=State::load_guide let:_document>
                <Form loaded=loaded.clone() />
            </LoadedOr>
        </div>
    }
}

/// The texts of this screen, which are there by the time that any part of it is built.
fn use_embed_texts() -> &'static EmbedTexts {
    use_lang().embed_texts().expect("the texts of the screen were taken with the long ones")
}

/// What is chosen, and the code for it.
#[component]
fn Form(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = use_embed_texts();
    let about = loaded.dataset.about();
    let route = state.route.with_untracked(|route| route.to(&about.id, View::Overview));
    let asked = Asked {
        state,
        frame: RwSignal::new(Frame::default()),
        route: RwSignal::new(route),
        height: RwSignal::new(String::new()),
    };
    let (in_element, in_plain, in_preview) = (loaded.clone(), loaded.clone(), loaded.clone());
    view! {
        <p class="lead">{t.lead}</p>
        <p>{t.privacy}</p>
        <div>
            <LoadedOr load=state.classes retry=State::load_classes let:classes>
                <Classes classes />
            </LoadedOr>
        </div>
        <h2>{t.what}</h2>
        <div class="embed-form">
            <Presets asked />
            <Languages asked />
            <Screens asked />
            <Members
                asked
                title=t.medicines
                members=medicines(lang, &loaded.dataset)
                list=|frame| &mut frame.medicines
            />
            <Members
                asked
                title=t.effects
                members=effects(lang, &loaded.dataset)
                list=|frame| &mut frame.effects
            />
            <Accent asked />
            <Height asked />
            <Versions asked version=about.version.clone() />
        </div>
        <h2>{t.code}</h2>
        <Code
            label=t.element
            code=Signal::derive(move || asked.snippet(&in_element.dataset, |s| s.element()))
        />
        <Code
            label=t.plain
            code=Signal::derive(move || asked.snippet(&in_plain.dataset, |s| s.plain()))
        />
        <Fold title=t.preview>
            <Preview asked loaded=in_preview.clone() />
        </Fold>
    }
}

/// The same for every class.
#[component]
fn Classes(
    /// All of them.
    classes: Arc<Vec<ClassSummary>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let this = state.class.get_untracked();
    let links = classes.iter().map(|class| {
        let href = state.route.with_untracked(|route| route.to(&class.id, View::Embed).print());
        let is_this = this.as_ref() == Some(&class.id);
        view! {
            <li>
                <a href=href aria-current=is_this.then_some("page")>
                    {lang.of(&class.name).to_owned()}
                </a>
            </li>
        }
    });
    view! { <ul class="ways-on">{links.collect_view()}</ul> }
}

/// What most sites want, in one touch.
#[component]
fn Presets(
    /// What is chosen.
    asked: Asked,
) -> impl IntoView {
    let t = use_embed_texts();
    let choices = PRESETS.into_iter().zip(t.presets).map(|((screens, is_unweighed), label)| {
        let is_chosen =
            move || asked.frame.with(|frame| frame.screens == screens && frame.is_unweighed == is_unweighed);
        let choose = move |()| {
            asked.frame.update(|frame| {
                frame.screens = screens.iter().map(|&screen| screen.to_owned()).collect();
                frame.is_unweighed = is_unweighed;
            })
        };
        view! { <Choice group="embed-preset" label is_chosen=Signal::derive(is_chosen) choose /> }
    });
    let choices = choices.collect_view();
    view! {
        <div>
            <Choices question=t.preset>{choices}</Choices>
            <p class="hint">{t.preset_hint}</p>
        </div>
    }
}

/// The language of the frame.
#[component]
fn Languages(
    /// What is chosen.
    asked: Asked,
) -> impl IntoView {
    let t = use_embed_texts();
    let choices = Lang::ALL.into_iter().zip(t.languages).map(|(lang, label)| {
        let is_chosen = Signal::derive(move || asked.route.with(|route| route.lang == lang));
        let choose = move |()| asked.route.update(|route| route.lang = lang);
        view! { <Choice group="embed-language" label is_chosen choose /> }
    });
    let choices = choices.collect_view();
    view! { <Choices question=t.language>{choices}</Choices> }
}

/// Which screens, and whether people are asked what matters to them.
#[component]
fn Screens(
    /// What is chosen.
    asked: Asked,
) -> impl IntoView {
    let t = use_embed_texts();
    let ticks = SCREENS.into_iter().zip(t.screen_names);
    let ticks = ticks
        .map(|((id, _), label)| view! { <Member asked id label list=|frame| &mut frame.screens /> })
        .collect_view();
    // Without the screen that asks there is nothing to switch off.
    let can_weigh =
        Memo::new(move |_| asked.frame.with(|frame| Frame { is_unweighed: false, ..frame.clone() }.weighs()));
    let weighs = Signal::derive(move || asked.frame.with(|frame| !frame.is_unweighed));
    let toggle = move |()| asked.frame.update(|frame| frame.is_unweighed = !frame.is_unweighed);
    view! {
        <div>
            <Choices question=t.screens>
                {ticks} <p class="hint">{t.screens_hint}</p>
            </Choices>
            <Show when=move || can_weigh.get()>
                <Tick label=t.weighing is_on=weighs toggle />
            </Show>
        </div>
    }
}

/// One thing that can stand in a list of the frame.
#[component]
fn Member(
    /// What is chosen.
    asked: Asked,
    /// Its id.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: String,
    /// The list.
    list: ListOf,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let is_on = move || id.with_value(|id| list(&mut asked.frame.get()).contains(id));
    let toggle = move |()| id.with_value(|id| asked.toggle(list, id));
    view! { <Tick label is_on=Signal::derive(is_on) toggle /> }
}

/// Ids and names.
type Named = Vec<(String, String)>;

fn medicines(lang: Lang, dataset: &Dataset) -> Named {
    let medicines = by_name(lang, dataset, dataset.medicine_ixs().collect());
    let medicines = medicines.into_iter().map(|m| dataset.medicine(m));
    medicines.map(|medicine| (medicine.id.clone(), lang.medicine(medicine).to_owned())).collect()
}

fn effects(lang: Lang, dataset: &Dataset) -> Named {
    let effects = dataset.effects().iter();
    effects.map(|effect| (effect.id.clone(), lang.effect(effect).name.clone())).collect()
}

/// Which medicines or effects; folded, because most sites show all.
#[component]
fn Members(
    /// What is chosen.
    asked: Asked,
    /// What they are.
    title: &'static str,
    /// All of them.
    members: Named,
    /// The list of those that are shown.
    list: ListOf,
) -> impl IntoView {
    let t = use_embed_texts();
    let all = members.len().to_string();
    let count = move || match list(&mut asked.frame.get()).len() {
        0 => t.all.with([title, &all]),
        n => t.some.with([title, &n.to_string(), &all]),
    };
    let ticks = members.into_iter().map(|(id, label)| view! { <Member asked id label list /> });
    let ticks = ticks.collect_view();
    view! {
        <details>
            <summary>{count}</summary>
            <Choices question=title>
                {ticks} <p class="hint">{t.selection_hint}</p>
            </Choices>
        </details>
    }
}

/// A field with a hint that belongs to it.
#[component]
fn Field(
    /// What it is called.
    label: &'static str,
    /// The type of the field.
    kind: &'static str,
    /// The hint.
    #[prop(into)]
    hint: Signal<&'static str>,
    /// What is written.
    written: RwSignal<String>,
) -> impl IntoView {
    view! {
        <div>
            <label class="field">
                <span>{label}</span>
                <input type=kind autocomplete="off" spellcheck="false" bind:value=written />
            </label>
            <p class="hint" role="status">
                {hint}
            </p>
        </div>
    }
}

/// The colour of the site.
#[component]
fn Accent(
    /// What is chosen.
    asked: Asked,
) -> impl IntoView {
    let t = use_embed_texts();
    let written = RwSignal::new(String::new());
    // Read as the frame reads it.
    let read = move || {
        written.with(|text| Frame::parse(&["?accent=", &text.trim().replace(['&', ' '], "+")].concat()))
    };
    let hint = Signal::derive(move || {
        let Frame { accent, unknown, .. } = read();
        match told(&accent, accents(&accent)) {
            _ if !unknown.is_empty() => t.accent_unknown,
            "both" => t.accent_both,
            "light" => t.accent_light,
            "dark" => t.accent_dark,
            "refused" => t.accent_refused,
            _ => t.accent_none,
        }
    });
    Effect::new(move || {
        let accent = read().accent;
        asked.frame.maybe_update(|frame| std::mem::replace(&mut frame.accent, accent.clone()) != accent);
    });
    view! { <Field label=t.accent kind="text" hint written /> }
}

/// A height that does not follow the content.
#[component]
fn Height(
    /// What is chosen.
    asked: Asked,
) -> impl IntoView {
    let t = use_embed_texts();
    let hint = Signal::derive(move || t.height_hint);
    view! { <Field label=t.height kind="number" hint written=asked.height /> }
}

/// Whether the frame tells when the figures have become newer than now.
#[component]
fn Versions(
    /// What is chosen.
    asked: Asked,
    /// The version of now.
    version: String,
) -> impl IntoView {
    let t = use_embed_texts();
    let is_on = Signal::derive(move || asked.frame.with(|frame| frame.version.is_some()));
    let toggle = move |()| {
        asked.frame.update(|frame| {
            frame.version = if frame.version.is_some() { None } else { Some(version.clone()) };
        })
    };
    view! {
        <div>
            <Tick label=t.pinned is_on toggle />
            <p class="hint">{t.pinned_hint}</p>
        </div>
    }
}

/// Code to paste, and a button that copies it.
#[component]
fn Code(
    /// Which code.
    label: &'static str,
    /// The code.
    code: Signal<String>,
) -> impl IntoView {
    let t = use_embed_texts();
    let said = RwSignal::new("");
    let area = NodeRef::<leptos::html::Textarea>::new();
    Effect::new(move || {
        code.track();
        said.set("");
    });
    let copy = move |_| {
        spawn_local(async move {
            let is_copied = clipboard::copy(&code.get_untracked()).await;
            if !is_copied && let Some(area) = area.get_untracked() {
                clipboard::select(area.unchecked_ref());
            }
            said.set(if is_copied { t.copied } else { t.not_copied });
        });
    };
    view! {
        <div class="code">
            <label>
                <span class="question">{label}</span>
                <textarea node_ref=area readonly rows="5" spellcheck="false" prop:value=code />
            </label>
            <button
                type="button"
                class="button"
                aria-label=[t.copy, ": ", label].concat()
                on:click=copy
            >
                {t.copy}
            </button>
            <p role="status">{said}</p>
        </div>
    }
}

/// The frame as a visitor of the site would see it.
#[component]
fn Preview(
    /// What is chosen.
    asked: Asked,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let t = use_embed_texts();
    let frame = NodeRef::<Iframe>::new();
    Effect::new(move || {
        let fragment = asked.snippet(&loaded.dataset, |snippet| snippet.fragment());
        if let Some(frame) = frame.get() {
            document::show_in_frame(frame.unchecked_ref(), &fragment);
        }
    });
    view! { <iframe node_ref=frame class="frame-preview" title=t.preview></iframe> }
}
