//! Two views: two people each mark alone what matters, and then see both side by side: what they share first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::choices::Choices;
use crate::domain::comparison::{Comparison, List};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::link::{self, LinkError, Shared, Unresolved};
use crate::domain::views::{Pair, TwoViews, in_both_first_groups};
use crate::domain::wishes::Wish;
use crate::route::{Screen, View};
use crate::text::Lang;
use crate::ui::parts::conditions::ConditionsOf;
use crate::ui::parts::field::{Line, LineForm, Sure};
use crate::ui::parts::scroll::ScrollFrame;
use crate::ui::say::{Say, by_name, counted, listed, unresolved_said};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::document;

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 40;

/// The screen: a cover while the second person has the device, and both side by side otherwise.
#[component]
pub fn ViewsScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let state = use_state();
    view! {
        <div class="views">
            {move || {
                if state.marking.get() {
                    view! { <Cover /> }.into_any()
                } else {
                    view! { <Both loaded=loaded.clone() /> }.into_any()
                }
            }}
        </div>
    }
}

/// Says on every screen of a class that what is shown belongs to the second person, and ends that.
#[component]
pub fn MarkingBar() -> impl IntoView {
    let state = use_state();
    let is_shown = move || {
        let is_elsewhere =
            |screen: &Screen| matches!(screen, Screen::Class { view, .. } if *view != View::Views);
        state.marking.get() && state.screen.with(is_elsewhere)
    };
    let href = move || {
        state.class.track();
        state.href(View::Views)
    };
    view! {
        <Show when=is_shown>
            <section class="marking" aria-labelledby="marking-who">
                <p id="marking-who">{move || state.t().views_marking.with([&state.name(true)])}</p>
                <a class="button" href=href on:click=move |_| state.marking.set(false)>
                    {move || state.t().views_done}
                </a>
            </section>
        </Show>
    }
}

/// Hides what the first person marked until the second one begins.
#[component]
fn Cover() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    // Nobody is renamed while the cover is there.
    let name = untrack(|| state.name(true));
    let back = move |_| {
        state.marking.set(false);
        document::focus_soon("h1[tabindex]");
    };
    view! {
        <h1 tabindex="-1">{t.views_cover_title.with([&name])}</h1>
        <p class="lead">{t.views_cover}</p>
        <p class="actions">
            <a class="button" href=state.href(View::Matters)>
                {t.views_cover_begin.with([&name])}
            </a>
            <button type="button" class="button quiet" on:click=back>
                {t.views_cover_back}
            </button>
        </p>
    }
}

/// The names, how far each person is, and both side by side.
#[component]
fn Both(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let said = RwSignal::new(String::new());
    view! {
        <h1 tabindex="-1">{t.views_title}</h1>
        <p class="lead">{t.views_lead}</p>
        // What comes of it stands first: nobody has to look for it below what was filled in.
        <Beside loaded=loaded.clone() />
        <fieldset class="people">
            <legend>{t.views_names}</legend>
            <Line label=t.views_name[0] longest=LONGEST_NAME value=state.names[0] />
            <Line label=t.views_name[1] longest=LONGEST_NAME value=state.names[1] />
        </fieldset>
        <div class="people">
            <First />
            <Second loaded said />
        </div>
        <p class="answer" role="status">
            {said}
        </p>
    }
}

/// The ids of the headings of both people.
const PEOPLE: [&str; 2] = ["first-person", "second-person"];

/// Name of a person and how many wishes there are.
#[component]
fn Person(
    /// It is the second one.
    second: bool,
    /// What can be done.
    children: Children,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let wishes = move || match state.chosen_by(second, |c| c.wishes.mentioned().len()) {
        0 => t.views_wishes_none.to_owned(),
        n => counted(n, t.views_wishes_one, t.views_wishes),
    };
    view! {
        <section class="person">
            <h2 id=PEOPLE[usize::from(second)] tabindex="-1">
                {move || state.name(second)}
            </h2>
            <p>{wishes}</p>
            {children()}
        </section>
    }
}

/// Whoever has the device.
#[component]
fn First() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    view! {
        <Person second=false>
            <p>
                <a class="button quiet" href=state.href(View::Matters)>
                    {move || t.views_change.with([&state.name(false)])}
                </a>
            </p>
        </Person>
    }
}

/// The other one, who marks on this device or sends a link.
#[component]
fn Second(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// What became of a link, in words.
    said: RwSignal<String>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let hand_over = move |_| {
        state.marking.set(true);
        document::scroll_to_top();
        document::focus_soon("h1[tabindex]");
    };
    let forget = move |()| {
        state.mark_second(Choices::default());
        said.set(t.views_forgotten.to_owned());
        document::focus_soon(&["#", PEOPLE[1]].concat());
    };
    let is_empty = Memo::new(move |_| state.chosen_by(true, |c| c.wishes.is_empty()));
    let link = move || {
        let (loaded, pasted) = (loaded.clone(), RwSignal::new(String::new()));
        let take = move |()| said.set(take_link(state, &loaded.dataset, &pasted.get_untracked()));
        if !is_empty.get() {
            return view! {
                <Sure question=t.views_forget sentence=t.views_forget_sure yes=t.views_forget_yes act=forget />
            }
            .into_any();
        }
        view! {
            <details>
                <summary>{t.views_link}</summary>
                <LineForm button=t.views_link_use send=take>
                    <Line label=t.views_link_paste longest=link::LONGEST value=pasted />
                </LineForm>
            </details>
        }
        .into_any()
    };
    view! {
        <Person second=true>
            <p>
                <button type="button" class="button" on:click=hand_over>
                    {move || t.views_hand_over.with([&state.name(true)])}
                </button>
            </p>
            {link}
        </Person>
    }
}

/// Takes the wishes of a link as those of the second person, or says why not. Of a link only what its maker marked is
/// taken: what that person takes is not needed here.
fn take_link(state: State, dataset: &Dataset, text: &str) -> String {
    let lang = state.lang.get_untracked();
    let t = lang.messages();
    let shared = match link::decode(text) {
        Ok(shared) => shared,
        Err(LinkError::NotALink) => return t.views_link_none.to_owned(),
        Err(LinkError::Damaged) => return t.views_link_damaged.to_owned(),
        Err(LinkError::NewerVersion(_)) => return t.views_link_newer.to_owned(),
    };
    let marks = Shared { compared: vec![], taking: vec![], second: None, ..shared };
    let resolved = link::resolve(&marks, dataset);
    if resolved.unresolved.contains(&Unresolved::OtherClass) {
        return t.views_link_class.to_owned();
    }
    let count = resolved.own.wishes.mentioned().len();
    if count == 0 {
        return t.views_link_empty.to_owned();
    }
    let mut said = t.views_link_taken.with([&counted(count, t.views_wishes_one, t.views_wishes)]);
    for unresolved in &resolved.unresolved {
        said.push('\n');
        said.push_str(&unresolved_said(lang, dataset, &marks, unresolved));
    }
    state.mark_second(resolved.own);
    // To what comes of it, unless there is something to read here first.
    let is_complete = resolved.unresolved.is_empty() && state.chosen_by(false, |c| !c.wishes.is_empty());
    document::focus_soon(&if is_complete { "h1[tabindex]".to_owned() } else { ["#", PEOPLE[1]].concat() });
    said
}

/// Both side by side, as soon as both have wishes.
#[component]
fn Beside(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let views = Memo::new({
        let loaded = loaded.clone();
        move |_| {
            let [a, b] = [false, true].map(|second| state.chosen_by(second, Choices::clone));
            let is_missing = a.wishes.is_empty() || b.wishes.is_empty();
            (!is_missing).then(|| TwoViews::of(&loaded.dataset, &a, &b))
        }
    });
    move || {
        let Some(views) = views.get() else {
            return view! { <p>{t.views_need_both}</p> }.into_any();
        };
        let nothing_in_common = (!views.any_in_common()).then(|| view! { <p>{t.views_agree_none}</p> });
        let nothing_apart = (views.differing.is_empty() && views.shared.iter().all(Pair::is_same))
            .then(|| view! { <p>{t.views_differ_none}</p> });
        view! {
            {nothing_in_common}
            <SharedWishes loaded=loaded.clone() pairs=views.shared />
            <Differences loaded=loaded.clone() pairs=views.differing />
            {nothing_apart}
            <Orders loaded=loaded.clone() />
        }
        .into_any()
    }
}

/// What matters to both: how much, and where they differ in that.
#[component]
fn SharedWishes(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// What they share.
    pairs: Vec<Pair>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let item = |pair: &Pair| {
        let effect = loaded.dataset.effect(pair.effect);
        let name = lang.effect(effect).name.clone();
        let [first, second] =
            [pair.first, pair.second].map(|wish| wish_said(lang, &loaded.dataset, pair.effect, wish));
        let is_same = pair.is_same();
        let said = move || match is_same {
            true => t.views_both.with([&first]),
            false => t.views_each.with([&state.name(false), &first, &state.name(true), &second]),
        };
        view! {
            <li>
                <strong>{name}</strong>
                ": "
                {said}
            </li>
        }
    };
    (!pairs.is_empty()).then(|| {
        let items = pairs.iter().map(item).collect_view();
        view! {
            <h2>{t.views_agree}</h2>
            <ul>{items}</ul>
        }
    })
}

/// The effects about which they differ, the furthest apart first.
#[component]
fn Differences(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// What each says of them.
    pairs: Vec<Pair>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let row = |pair: &Pair| {
        let said = |wish| wish_said(lang, &loaded.dataset, pair.effect, wish);
        view! {
            <tr>
                <th scope="row">{lang.effect(loaded.dataset.effect(pair.effect)).name.clone()}</th>
                <td class:hint=pair.first.is_none() data-label=move || state.name(false)>
                    {said(pair.first)}
                </td>
                <td class:hint=pair.second.is_none() data-label=move || state.name(true)>
                    {said(pair.second)}
                </td>
            </tr>
        }
    };
    (!pairs.is_empty()).then(|| {
        let rows = pairs.iter().map(row).collect_view();
        view! {
            <h2>{t.views_differ}</h2>
            <p>{t.views_differ_lead}</p>
            <ScrollFrame label=t.views_differ>
                <table class="differences cards">
                    <thead>
                        <tr>
                            <th scope="col">{t.views_effect}</th>
                            <th scope="col">{move || state.name(false)}</th>
                            <th scope="col">{move || state.name(true)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </ScrollFrame>
        }
    })
}

/// A wish in words. Not chosen is not the same as does not matter.
fn wish_said(lang: Lang, dataset: &Dataset, e: EffectIx, wish: Option<Wish>) -> String {
    match wish {
        Some(wish) if !wish.is_mentioned() => lang.messages().views_not_mind.to_owned(),
        Some(wish) => Say { lang, effect: dataset.effect(e) }.wish(wish),
        None => lang.messages().views_not_chosen.to_owned(),
    }
}

/// What stands in both first groups, and the order of each.
#[component]
fn Orders(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let both = Memo::new({
        let loaded = loaded.clone();
        move |_| state.both(&loaded)
    });
    let shared = Signal::derive(move || {
        both.with(|both| in_both_first_groups(&both[0], &both[1])).unwrap_or_default()
    });
    let first = {
        let loaded = loaded.clone();
        move || both.with(|both| in_both_firsts(state, lang, &loaded.dataset, both))
    };
    view! {
        <h2>{t.views_first}</h2>
        {first}
        <p>{t.views_first_note}</p>
        <ConditionsOf loaded=loaded.clone() medicines=shared />
        <h2>{t.views_orders}</h2>
        <p>{t.views_orders_lead}</p>
        <div class="people">
            <Order loaded=loaded.clone() both second=false />
            <Order loaded both second=true />
        </div>
    }
}

/// The medicines in both first groups, or why there are none.
fn in_both_firsts(state: State, lang: Lang, dataset: &Dataset, both: &[Comparison; 2]) -> AnyView {
    let t = lang.messages();
    let said = match in_both_first_groups(&both[0], &both[1]) {
        None if both.iter().all(Comparison::is_weighed) => t.draws_running,
        None => t.views_first_unknown,
        Some(medicines) if medicines.is_empty() => t.views_first_none,
        Some(medicines) => {
            let items = by_name(lang, dataset, medicines).into_iter().map(|m| {
                let medicine = dataset.medicine(m);
                let href = state.href(View::Medicine(medicine.id.clone()));
                view! {
                    <li>
                        <a href=href>{lang.medicine(medicine).to_owned()}</a>
                    </li>
                }
            });
            return view! { <ul>{items.collect_view()}</ul> }.into_any();
        }
    };
    view! { <p>{said}</p> }.into_any()
}

/// The order of one of the two in short: its groups, and the lists of what stands in none.
#[component]
fn Order(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The answers to the wishes of both.
    both: Memo<[Comparison; 2]>,
    /// It is the second person's.
    second: bool,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let id = ["first-order", "second-order"][usize::from(second)];
    let content = move || {
        both.with(|both| {
            let (comparison, dataset) = (&both[usize::from(second)], &loaded.dataset);
            view! {
                {groups(lang, dataset, comparison)}
                {lists(lang, dataset, comparison)}
            }
        })
    };
    view! {
        <section class="person" aria-labelledby=id>
            <h3 id=id>{move || state.name(second)}</h3>
            <Show when=move || both.with(|both| both[usize::from(second)].lacks_benefit())>
                <p class="hint">{t.lacks_benefit}</p>
            </Show>
            {content}
        </section>
    }
}

/// The groups, closest first.
fn groups(lang: Lang, dataset: &Dataset, comparison: &Comparison) -> AnyView {
    let t = lang.messages();
    let Some(uncertain) = comparison.uncertain.as_ref().filter(|_| comparison.is_weighed()) else {
        let said = if comparison.is_weighed() { t.draws_running } else { t.views_no_order };
        return view! { <p>{said}</p> }.into_any();
    };
    if uncertain.groups.is_empty() {
        return view! { <p>{t.views_none_placed}</p> }.into_any();
    }
    let groups = uncertain.groups.iter().enumerate().map(|(i, group)| {
        let which = if i == 0 { t.views_group_first } else { t.views_group_next };
        let names = medicines(lang, dataset, group.clone());
        view! {
            <li>
                <span class="hint">{which}</span>
                " "
                {names}
            </li>
        }
    });
    view! { <ol>{groups.collect_view()}</ol> }.into_any()
}

/// The lists of what has no place, each with the reason as its name.
fn lists(lang: Lang, dataset: &Dataset, comparison: &Comparison) -> AnyView {
    let t = lang.messages();
    let lists = List::ALL.into_iter().filter_map(|list| {
        let name = match list {
            List::Placed | List::Unordered => return None,
            List::UnknownWish => t.list_unknown_wish,
            List::AboveLimit => t.list_above_limit,
            List::UnknownLimit => t.list_unknown_limit,
            List::Special => t.list_special,
            List::Unavailable => t.list_unavailable,
        };
        let inside: Vec<MedicineIx> = comparison.of(list).map(|standing| standing.medicine).collect();
        (!inside.is_empty()).then(|| {
            let names = medicines(lang, dataset, inside);
            view! {
                <li>
                    <span class="hint">{name} ":"</span>
                    " "
                    {names}
                </li>
            }
        })
    });
    let lists: Vec<_> = lists.collect();
    if lists.is_empty() {
        return ().into_any();
    }
    view! {
        <details>
            <summary>{t.out_unplaced}</summary>
            <ul>{lists}</ul>
        </details>
    }
    .into_any()
}

/// Names from A to Z, in a sentence.
fn medicines(lang: Lang, dataset: &Dataset, medicines: Vec<MedicineIx>) -> String {
    listed(lang, dataset, &by_name(lang, dataset, medicines))
}
