//! Numbers to shapes: plain Rust, no drawing, so that every shape can be tested on the host.

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

/// The 100 people of an icon array, row by row: column and row, each 0..10.
pub fn icon_array() -> impl Iterator<Item = (u8, u8)> {
    (0..100).map(|i| (i % 10, i / 10))
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

    #[test]
    fn marks_that_would_cover_each_other_are_stacked() {
        assert_eq!(stacked(&[0.0, 1.0, 1.5, 4.0, 5.0, 9.0], 4.0), [0, 1, 2, 0, 1, 0]);
        assert_eq!(stacked(&[2.0, 2.0, 2.0], 1.0), [0, 1, 2]);
        assert!(stacked(&[], 4.0).is_empty());
    }

    #[test]
    fn an_icon_array_has_one_hundred_different_places() {
        let places: std::collections::HashSet<_> = icon_array().collect();
        assert_eq!(places.len(), 100);
    }
}
