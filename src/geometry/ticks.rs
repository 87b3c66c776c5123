//! Axes with round ends and round numbers on them.

use super::Axis;

/// An axis that ends at round numbers, and the round numbers on it, both ends included.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundAxis {
    /// The axis.
    pub axis: Axis,
    /// Where numbers stand, rising, from one end of the axis to the other.
    pub ticks: Vec<f64>,
}

/// The shortest axis with round ends that holds all values, with at most `most` steps between its numbers.
///
/// A step is 1, 2 or 5 times a power of ten, and never smaller than `finest`, so that an axis of whole people has no
/// halves. Values that are not finite are ignored; without two different values the axis is one step long.
pub fn round_axis(values: impl IntoIterator<Item = f64>, most: u32, finest: f64) -> RoundAxis {
    let (min, max) = values
        .into_iter()
        .filter(|x| x.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), x| (min.min(x), max.max(x)));
    let (min, max) = if min <= max { (min, max) } else { (0.0, finest) };
    let steps = steps_from(finest);
    let fits = |step: f64| {
        let (first, last) = ((min / step).floor(), (max / step).ceil().max((min / step).floor() + 1.0));
        (last - first <= f64::from(most)).then_some((step, first, last))
    };
    // Every step is at least half as long again as the one before it, so one of them fits.
    let (step, first, last) = steps.into_iter().find_map(fits).unwrap_or((1.0, min.floor(), max.ceil()));
    let count = (last - first) as u32;
    // From whole steps, so that no error adds up.
    let ticks: Vec<f64> = (0..=count).map(|i| (first + f64::from(i)) * step).collect();
    RoundAxis { axis: Axis { min: first * step, max: last * step }, ticks }
}

/// Round steps from a finest one up, over twelve powers of ten.
fn steps_from(finest: f64) -> impl IntoIterator<Item = f64> {
    let mut power = 1e-6;
    let mut steps = vec![];
    for _ in 0..12 {
        steps.extend([1.0, 2.0, 5.0].map(|step| step * power));
        power *= 10.0;
    }
    // A hair below, because powers of ten are not exact.
    steps.into_iter().filter(move |step| *step >= finest * 0.999_999)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_round_and_hold_every_value() {
        let round = round_axis([0.0, 3.2, 27.4], 5, 1.0);
        assert_eq!(round.ticks, [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(round.axis, Axis { min: 0.0, max: 30.0 });
        assert_eq!(round_axis([0.0, 11.0], 6, 1.0).ticks, [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);
        assert_eq!(round_axis([-1.4, 4.1], 6, 0.5).ticks, [-2.0, 0.0, 2.0, 4.0, 6.0]);
    }

    #[test]
    fn whole_people_have_no_halves() {
        assert_eq!(round_axis([0.0, 1.3], 6, 1.0).ticks, [0.0, 1.0, 2.0]);
        assert_eq!(round_axis([0.2, 0.4], 6, 1.0).ticks, [0.0, 1.0]);
    }

    #[test]
    fn values_that_do_not_differ_or_are_none_still_make_an_axis() {
        assert_eq!(round_axis([5.0, 5.0], 5, 1.0).ticks, [5.0, 6.0]);
        assert_eq!(round_axis([], 5, 1.0).ticks, [0.0, 1.0]);
        assert_eq!(round_axis([f64::NAN, 2.0, f64::INFINITY], 5, 1.0).ticks, [2.0, 3.0]);
    }

    #[test]
    fn no_axis_has_more_steps_than_asked_for() {
        for most in 2..8 {
            for size in [0.3, 1.0, 7.0, 99.0, 1234.5] {
                for start in [-17.3, 0.0, 3.3] {
                    let round = round_axis([start, start + size], most, 0.1);
                    assert!(round.ticks.len() as u32 <= most + 1, "{round:?}");
                    assert!(round.axis.min <= start && start + size <= round.axis.max, "{round:?}");
                    assert_eq!(
                        (round.ticks[0], *round.ticks.last().unwrap()),
                        (round.axis.min, round.axis.max)
                    );
                }
            }
        }
    }
}
