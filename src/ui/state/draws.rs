//! How sure an order is: random draws of every figure, made in the background.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Loaded, State};
use crate::domain::changes::{Change, MissingFigure, most_telling_missing_figure, smallest_change};
use crate::domain::comparison::Comparison;
use crate::domain::country::Country;
use crate::domain::dataset::{EffectIx, MedicineIx};
use crate::domain::sampling::{Draws, SEED, draws_for};
use crate::domain::wishes::Wishes;
use crate::web::time::{now, yield_now};

/// How many draws are made of what nobody wished for yet: 64 MB, more than the classes that there are need.
const DRAWN_AHEAD: usize = 16_000_000;

/// How long drawing keeps the browser from the person at a time, in milliseconds.
const SLICE: f64 = 6.0;

/// What would change the order.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// For each wish that weighs, its smallest change that brings another medicine into the first group.
    pub changes: Vec<(EffectIx, Option<Change>)>,
    /// The missing figure that matters most.
    pub missing: Option<MissingFigure>,
    /// Whether any figure is missing, in any list.
    pub any_missing: bool,
}

/// What [`weigh`] is.
pub(super) type Weigh = fn(&Loaded, StoredValue<Option<Draws>>, &Wishes, Country) -> Comparison;

/// All medicines against some wishes, with how sure that is as soon as the draws are ready.
pub(super) fn weigh(
    loaded: &Loaded,
    draws: StoredValue<Option<Draws>>,
    wishes: &Wishes,
    country: Country,
) -> Comparison {
    let comparison = Comparison::new(&loaded.dataset, &loaded.burdens, wishes, Some(country));
    draws.with_value(|draws| match draws {
        Some(draws) => comparison.with_uncertainty(&loaded.dataset, draws),
        None => comparison,
    })
}

impl State {
    /// The answers to the wishes of the first and of the second person. Reactive.
    pub fn both(self, loaded: &Loaded) -> [Comparison; 2] {
        self.drawn.track();
        let country = self.country();
        [false, true].map(|second| self.chosen_by(second, |c| weigh(loaded, self.draws, &c.wishes, country)))
    }

    /// Asks the draws of some effects and medicines something. What is not drawn yet is drawn now: about a millisecond
    /// for each effect and medicine.
    pub fn ask_draws<T>(
        self,
        effects: &[EffectIx],
        medicines: &[MedicineIx],
        ask: impl FnOnce(&Draws) -> Option<T>,
    ) -> Option<T> {
        let loaded = self.loaded_now()?;
        self.change_draws(|draws| {
            for &e in effects {
                for &m in medicines {
                    draws.prepare_row(&loaded.dataset, m, e);
                }
            }
            ask(draws)
        })?
    }

    /// What would change the order, worked out when somebody asks; `None` while the draws are not ready. Reactive.
    pub fn what_would_change(self) -> Option<WhatIf> {
        let comparison = self.comparison.get()?;
        let present = &*comparison;
        present.uncertain.as_ref()?;
        let Loaded { dataset, burdens, .. } = &*self.loaded.with(|l| l.ready().cloned())?;
        self.wishes.with(|wishes| {
            self.draws.with_value(|draws| {
                let draws = draws.as_ref()?;
                let of = |e| (e, smallest_change(dataset, burdens, draws, present, e));
                Some(WhatIf {
                    changes: wishes.weighed().map(|(e, _)| of(e)).collect(),
                    missing: most_telling_missing_figure(dataset, draws, present),
                    any_missing: present.any_missing(),
                })
            })
        })
    }

    /// Begins anew with the draws, for a dataset that was just loaded.
    pub(super) fn prepare_draws(self) {
        let Some(loaded) = self.loaded_now() else { return };
        let count = draws_for(loaded.dataset.medicines().len());
        self.draws.set_value(Some(Draws::new(&loaded.dataset, count, SEED)));
        self.draw();
    }

    /// Draws at once what somebody begins to wish for.
    pub fn draw_what_is_wished(self) {
        Effect::new(move || {
            self.choices.track();
            self.second.track();
            self.draw();
        });
    }

    /// Draws in the background of the first paint: a medicine and an effect at a time, what is wished for first,
    /// giving way to the person in between.
    fn draw(self) {
        let Some(loaded) = self.loaded_now() else { return };
        // One hand draws at a time.
        let hand = self.drawing.get_value() + 1;
        self.drawing.set_value(hand);
        spawn_local(async move {
            loop {
                yield_now().await;
                if self.drawing.get_value() != hand {
                    return;
                }
                let dataset = &loaded.dataset;
                let wished = self.wished_by_both(&dataset.about().id);
                let next = self.draws.with_value(|draws| {
                    let draws = draws.as_ref()?;
                    let waits = |e: &EffectIx| dataset.can_weigh(*e) && !draws.is_ready(*e);
                    let others = dataset.effect_ixs().filter(|_| draws.drawn() < DRAWN_AHEAD);
                    wished.iter().copied().chain(others).find(waits)
                });
                let Some(effect) = next else { return };
                let until = now() + SLICE;
                let is_ready = self.change_draws(|draws| {
                    while !draws.prepare_step(dataset, effect) {
                        if now() > until {
                            return false;
                        }
                    }
                    true
                });
                if is_ready == Some(true) && wished.contains(&effect) {
                    self.drawn.update(|n| *n += 1);
                }
            }
        });
    }

    /// Works on the draws, if there are any.
    fn change_draws<T>(self, change: impl FnOnce(&mut Draws) -> T) -> Option<T> {
        self.draws.try_update_value(|draws| draws.as_mut().map(change)).flatten()
    }

    /// The effects that weigh for one of the two people.
    fn wished_by_both(self, class: &str) -> Vec<EffectIx> {
        let mut wished = Vec::new();
        for people in [self.choices, self.second] {
            people.with_untracked(|all| {
                if let Some(choices) = all.get(class) {
                    wished.extend(choices.wishes.weighed().map(|(e, _)| e));
                }
            });
        }
        wished
    }
}
