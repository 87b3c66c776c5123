//! Where help is to be had: whom to call, and sites of others, by country.

use leptos::prelude::*;

use crate::domain::order::sort;
use crate::domain::site::{HelpKind, Line, Link, Site, call};
use crate::text::Lang;
use crate::ui::parts::outside::OutsideLink;
use crate::ui::state::{use_lang, use_state, use_texts};
use crate::web::names;

/// What there is for an emergency: talking first, for whoever typed such words.
const CRISIS: [HelpKind; 2] = [HelpKind::Suicide, HelpKind::Emergency];

/// Where the numbers hold that are known without any file.
const FIXED: &str = "NL";

/// One line: what it is called, its numbers, its page, and a sentence.
#[derive(Clone)]
struct Way {
    name: String,
    phones: Vec<String>,
    url: String,
    note: Option<String>,
}

/// Where help is to be had in a country, by kind. As long as that is not known, the numbers that always hold.
#[component]
pub fn HelpLines(
    /// The country, by its code; empty for none of them.
    #[prop(into)]
    country: Signal<String>,
    /// Only whom to call in an emergency, large.
    #[prop(optional)]
    crisis_only: bool,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    state.load_site();
    move || {
        let site = state.site.with(|load| load.ready().cloned());
        let kinds = site.map(|site| ways(&site, lang, &country.get())).unwrap_or_default();
        if crisis_only {
            let of =
                |wanted| kinds.iter().filter(move |(kind, _)| *kind == wanted).flat_map(|(_, ways)| ways);
            // Whoever is in danger calls.
            let ways = CRISIS.into_iter().flat_map(of).filter(|way| !way.phones.is_empty());
            let ways: Vec<Way> = ways.cloned().collect();
            let (lines, place) =
                if ways.is_empty() { (fixed(lang), FIXED.to_owned()) } else { (ways, country.get()) };
            let elsewhere = if place == FIXED { t.crisis_elsewhere } else { t.safety_emergency };
            let lines = lines.into_iter().map(|way| view! { <CrisisLine way /> });
            return view! {
                <p class="crisis-place">{names::country(lang.code(), &place)}</p>
                <ul class="crisis-lines">{lines.collect_view()}</ul>
                <p>{elsewhere}</p>
            }
            .into_any();
        }
        if kinds.is_empty() {
            return view! { <p>{t.safety_emergency}</p> }.into_any();
        }
        let kinds = kinds.into_iter().map(|(kind, ways)| {
            let ways = ways.into_iter().map(|way| view! { <HelpLine way /> }).collect_view();
            view! {
                <h3>{t.help_kinds[kind as usize]}</h3>
                <ul class="help-lines">{ways}</ul>
            }
        });
        view! {
            {kinds.collect_view()}
            <p class="hint">{t.help_leaves}</p>
        }
        .into_any()
    }
}

/// The numbers that are known without any file.
fn fixed(lang: Lang) -> Vec<Way> {
    let t = lang.messages();
    let lines = t.crisis_lines.into_iter().zip(t.crisis_numbers);
    let way = |(said, number): (&str, &str)| Way {
        name: said.to_owned(),
        phones: vec![number.to_owned()],
        url: String::new(),
        note: None,
    };
    lines.map(way).collect()
}

/// All ways to help in a country, by kind: those of whoever runs this copy first.
fn ways(site: &Site, lang: Lang, country: &str) -> Vec<(HelpKind, Vec<Way>)> {
    let t = lang.messages();
    let own_line = |line: &Line| Way {
        name: lang.of(&line.name).to_owned(),
        phones: Some(line.phone.clone()).filter(|phone| !phone.is_empty()).into_iter().collect(),
        url: line.url.clone(),
        note: Some(t.help_own.to_owned()),
    };
    let own_link = |link: &Link| Way {
        name: lang.of(&link.name).to_owned(),
        phones: vec![],
        url: link.url.clone(),
        note: Some(t.help_own.to_owned()),
    };
    let kinds = HelpKind::ALL.into_iter().map(|kind| {
        let mut ways = match kind {
            HelpKind::Suicide if !site.crisis.is_empty() => vec![own_line(&site.crisis)],
            HelpKind::Talk if !site.chat.is_empty() => vec![own_line(&site.chat)],
            HelpKind::Tapering => site.tapering.iter().map(own_link).collect(),
            _ => vec![],
        };
        ways.extend(site.help(country, kind).into_iter().map(|help| Way {
            name: lang.of(&help.name).to_owned(),
            phones: help.phones.clone(),
            url: help.url.clone(),
            note: help.note.as_ref().map(|note| lang.of(note).to_owned()),
        }));
        (kind, ways)
    });
    kinds.filter(|(_, ways)| !ways.is_empty()).collect()
}

/// A line for somebody who looks around.
#[component]
fn HelpLine(
    /// What it is.
    way: Way,
) -> impl IntoView {
    let t = use_texts();
    let Way { name, phones, url, note } = way;
    let phones = phones.into_iter().map(|phone| {
        view! {
            <a class="call" href=call(&phone)>
                {t.help_call.with([&phone])}
            </a>
            " "
        }
    });
    let phones = phones.collect_view();
    let name = if url.is_empty() {
        view! { <strong>{name}</strong> }.into_any()
    } else {
        view! { <OutsideLink href=url text=name /> }.into_any()
    };
    let note = note.map(|note| view! { <span class="help-note">{note}</span> });
    view! { <li>{name} " " {phones} {note}</li> }
}

/// A line for somebody in danger.
#[component]
fn CrisisLine(
    /// What it is.
    way: Way,
) -> impl IntoView {
    let Way { name, phones, note, .. } = way;
    let phones = phones.into_iter().map(|phone| {
        let href = call(&phone);
        view! {
            <a class="button" href=href>
                {phone}
            </a>
        }
    });
    let said = [Some(name), note].into_iter().flatten().collect::<Vec<_>>().join(". ");
    view! {
        <li>
            {phones.collect_view()} <span>{said}</span>
        </li>
    }
}

/// Everything there is, with a choice of the country; built when somebody opens it.
#[component]
pub fn MoreHelp() -> impl IntoView {
    let state = use_state();
    let was_opened = RwSignal::new(false);
    view! {
        <details class="more-help" on:toggle=move |_| was_opened.set(true)>
            <summary>{move || state.t().help_title}</summary>
            <Show when=move || was_opened.get()>
                <HelpByCountry />
            </Show>
        </details>
    }
}

/// The lines of a country that can be chosen here, apart from the one whose medicines are shown.
#[component]
fn HelpByCountry() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    state.load_site();
    let chosen = RwSignal::new(None::<String>);
    let known = Memo::new(move |_| {
        let of = |site: &Site| site.help_countries().into_iter().map(str::to_owned).collect::<Vec<_>>();
        state.site.with(|load| load.ready().map(|site| of(site)).unwrap_or_default())
    });
    // A country without lines of its own has those for everybody.
    let country = Memo::new(move |_| {
        let country = chosen.get().unwrap_or_else(|| state.help_country());
        if known.with(|known| known.contains(&country)) { country } else { String::new() }
    });
    let option = move |code: String, name: String| {
        let of = code.clone();
        view! {
            <option value=code prop:selected=move || country.with(|country| *country == of)>
                {name}
            </option>
        }
    };
    let options = move || {
        let known = known.get().into_iter().map(|code| {
            let name = names::country(lang.code(), &code);
            option(code, name)
        });
        known.collect_view()
    };
    view! {
        <label class="field">
            <span>{t.help_country}</span>
            <select on:change:target=move |event| chosen.set(Some(event.target().value()))>
                {options} {option(String::new(), t.help_elsewhere.to_owned())}
            </select>
        </label>
        <HelpLines country />
    }
}

/// What must never be missed, with its numbers to be called by a touch.
#[component]
pub fn Emergency() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    state.load_site();
    let pieces = move || {
        let phones = state.site.with(|load| load.ready().map(|site| crisis_phones(site)).unwrap_or_default());
        let pieces = split_at_phones(lang.messages().safety_emergency, &phones).into_iter();
        let piece = |(text, is_phone): (String, bool)| match is_phone {
            true => {
                let href = call(&text);
                view! { <a href=href>{text}</a> }.into_any()
            }
            false => text.into_any(),
        };
        pieces.map(piece).collect_view()
    };
    view! { <p>{pieces}</p> }
}

/// The numbers to call in an emergency, of every country, the longest first.
fn crisis_phones(site: &Site) -> Vec<String> {
    let lines = site.help.iter().filter(|help| CRISIS.contains(&help.kind));
    let mut phones: Vec<String> = lines.flat_map(|help| help.phones.clone()).collect();
    sort(&mut phones, |a, b| a.len() > b.len());
    phones
}

/// A text in pieces, each with whether it is one of the numbers; they must come with the longest first.
fn split_at_phones(text: &str, phones: &[String]) -> Vec<(String, bool)> {
    let (mut pieces, mut words, mut rest) = (vec![], String::new(), text);
    let is_part = |c: char| c.is_ascii_digit() || c == '-';
    while let Some(first) = rest.chars().next() {
        let is_begin = !words.ends_with(is_part);
        let is_whole = |phone: &&String| {
            rest.strip_prefix(phone.as_str()).is_some_and(|after| !after.starts_with(is_part))
        };
        if let Some(phone) = phones.iter().find(is_whole).filter(|_| is_begin) {
            pieces.push((std::mem::take(&mut words), false));
            pieces.push((phone.clone(), true));
            rest = &rest[phone.len()..];
        } else {
            words.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    pieces.push((words, false));
    pieces
}
