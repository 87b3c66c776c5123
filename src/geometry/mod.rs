//! Numbers to shapes: plain Rust, no drawing, so that every shape can be tested on the host.

pub mod strip;
mod ticks;

pub use ticks::{RoundAxis, round_axis};

use crate::domain::frequencies::People;

/// A straight axis from `min` to `max`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The value at position 0.
    pub min: f64,
    /// The value at position 100.
    pub max: f64,
}

/// From one position to another on an axis, in percent of its length, `start <= end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// 0..=100
    pub start: f64,
    /// 0..=100
    pub end: f64,
}

impl Axis {
    /// People out of 100: always the same 100, so that lengths can be compared across effects.
    pub const PER100: Axis = Axis { min: 0.0, max: 100.0 };

    /// The smallest axis that holds all values; values that are not finite are ignored.
    pub fn around(values: impl IntoIterator<Item = f64>) -> Axis {
        let (min, max) = values
            .into_iter()
            .filter(|x| x.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), x| (min.min(x), max.max(x)));
        if min < max { Axis { min, max } } else { Axis::PER100 }
    }

    /// Where a value stands, in percent of the length; values outside stand at the end.
    pub fn position(self, x: f64) -> f64 {
        (100.0 * (x - self.min) / (self.max - self.min)).clamp(0.0, 100.0)
    }

    /// The stretch between two values.
    pub fn span(self, a: f64, b: f64) -> Span {
        let (a, b) = (self.position(a), self.position(b));
        Span { start: a.min(b), end: a.max(b) }
    }
}

impl Span {
    /// `end - start`.
    pub fn length(self) -> f64 {
        self.end - self.start
    }
}

/// On which level each mark on an axis stands, so that none covers another: 0 on the axis, 1 above that, and so on.
/// The positions are in percent of the length and rise; marks closer than `width` never share a level.
pub fn stacked(positions: &[f64], width: f64) -> Vec<usize> {
    let (mut levels, mut last_of_level) = (vec![], vec![]);
    for &x in positions {
        let mut level = 0;
        while level < last_of_level.len() && x - last_of_level[level] < width {
            level += 1;
        }
        if level == last_of_level.len() {
            last_of_level.push(x);
        } else {
            last_of_level[level] = x;
        }
        levels.push(level);
    }
    levels
}

/// Where a name stands that belongs to a stretch of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameSide {
    /// Behind the stretch.
    After,
    /// Before it.
    Before,
    /// On a line of its own above it, because there is room on neither side.
    Above,
}

impl NameSide {
    /// The side with room for a name of some width, in percent of the axis; behind the stretch when both have.
    pub fn of(stretch: Span, width: f64) -> NameSide {
        if stretch.end + width <= 100.0 {
            NameSide::After
        } else if stretch.start >= width {
            NameSide::Before
        } else {
            NameSide::Above
        }
    }
}

/// One hundred people as an icon array shows them: whole people out of 100, `low <= point <= high`.
///
/// That makes four states. Numbers are rounded as they are told, so that picture and words never differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icons {
    /// So many count also when the true number lies at the low end of the range.
    pub low: u8,
    /// So many count.
    pub point: u8,
    /// So many could count when the true number lies at the high end of the range.
    pub high: u8,
}

impl Icons {
    /// How many states an icon can have.
    pub const STATES: usize = 4;

    /// The icons of a number out of 100 with its 95% interval. Without one nobody is drawn as unsure.
    pub fn of(per100: f64, interval: Option<(f64, f64)>) -> Icons {
        let count = |x: f64| People::of(x).count();
        let (low, high) = interval.unwrap_or((per100, per100));
        Icons { low: count(low), point: count(per100), high: count(high) }
    }

    /// For each state the path of its icons, row by row, in a square of 1000 units: who surely counts, who counts
    /// within the range, who could count within the range, who does not. Empty where nobody has the state.
    pub fn paths(self) -> [String; Icons::STATES] {
        let ends = [self.low, self.point, self.high, 100];
        let mut paths = [const { String::new() }; Icons::STATES];
        let mut place = 0;
        for (state, path) in paths.iter_mut().enumerate() {
            while place < ends[state] {
                path.push_str(&Icons::path(state, place));
                place += 1;
            }
        }
        paths
    }

    /// The path of one icon, the `place`th of 100. Sizes differ between states, so that they differ without colour.
    pub fn path(state: usize, place: u8) -> String {
        const RADII: [u32; Icons::STATES] = [42, 34, 36, 12];
        let r = RADII[state];
        let (x, y) = (u32::from(place % 10) * 100 + 50, u32::from(place / 10) * 100 + 50 - r);
        // Nearly the whole way round and closed: half the length of two arcs, and the gap is too small to see.
        format!("M{x} {y}a{r} {r} 0 1 0 1 0z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_shares_of_the_length() {
        let axis = Axis { min: -2.0, max: 8.0 };
        assert_eq!(axis.position(0.0), 20.0);
        assert_eq!(axis.span(3.0, 0.0), Span { start: 20.0, end: 50.0 });
        assert_eq!(axis.position(99.0), 100.0);
    }

    #[test]
    fn an_axis_without_width_falls_back_to_people_out_of_100() {
        assert_eq!(Axis::around([3.0, 3.0]), Axis::PER100);
        assert_eq!(Axis::around([]), Axis::PER100);
        assert_eq!(Axis::around([1.0, f64::NAN, 4.0]), Axis { min: 1.0, max: 4.0 });
    }

    /// How many icons have each state.
    fn counts(icons: Icons) -> [usize; Icons::STATES] {
        icons.paths().map(|path| path.matches('M').count())
    }

    #[test]
    fn marks_that_would_cover_each_other_are_stacked() {
        assert_eq!(stacked(&[0.0, 1.0, 1.5, 4.0, 5.0, 9.0], 4.0), [0, 1, 2, 0, 1, 0]);
        assert_eq!(stacked(&[2.0, 2.0, 2.0], 1.0), [0, 1, 2]);
        assert!(stacked(&[], 4.0).is_empty());
    }

    #[test]
    fn a_name_stands_where_there_is_room() {
        let at = |start, end| NameSide::of(Span { start, end }, 30.0);
        assert_eq!(at(10.0, 70.0), NameSide::After);
        assert_eq!(at(30.0, 71.0), NameSide::Before);
        assert_eq!(at(29.0, 71.0), NameSide::Above);
    }

    #[test]
    fn every_icon_has_one_state_and_the_number_counts() {
        // Worked out by hand: 8.89 to 12.93 around 10.69 is 9 to 13 around 11.
        let icons = Icons::of(10.69, Some((8.89, 12.93)));
        assert_eq!(icons, Icons { low: 9, point: 11, high: 13 });
        assert_eq!(counts(icons), [9, 2, 2, 87]);
        for point in 0..=100u8 {
            let [low, high] = [point.saturating_sub(7), (point + 5).min(100)].map(f64::from);
            let counts = counts(Icons::of(point.into(), Some((low, high))));
            assert_eq!(counts.iter().sum::<usize>(), 100);
            assert_eq!(counts[0] + counts[1], usize::from(point));
        }
    }

    #[test]
    fn fewer_than_one_fills_nobody_and_without_a_range_nobody_is_unsure() {
        assert_eq!(counts(Icons::of(0.4, Some((0.1, 1.6)))), [0, 0, 2, 98]);
        assert_eq!(counts(Icons::of(37.2, None)), [37, 0, 0, 63]);
        assert_eq!(counts(Icons::of(100.0, Some((99.7, 100.0)))), [100, 0, 0, 0]);
    }

    #[test]
    fn icons_stand_row_by_row_in_places_of_their_own() {
        let all = Icons { low: 100, point: 100, high: 100 }.paths()[0].clone();
        let places: std::collections::HashSet<_> = all.split_terminator('z').map(str::to_owned).collect();
        assert_eq!(places.len(), 100);
        assert_eq!(Icons::path(0, 0), "M50 8a42 42 0 1 0 1 0z");
        assert_eq!(Icons::path(3, 27), "M750 238a12 12 0 1 0 1 0z");
        let shapes: std::collections::HashSet<_> = (0..Icons::STATES).map(|s| Icons::path(s, 0)).collect();
        assert_eq!(shapes.len(), Icons::STATES);
    }
}
