//! The signals and memos of Leptos, without a copy of them for every type of value.
//!
//! Leptos writes a signal or memo anew for each type that it holds, which came to an eighth of the program. Here
//! Leptos follows version numbers only, so that it exists once, and the values stand beside them.
//!
//! All handles are `Copy` and end with the owner under which they were made, as those of Leptos do.

use std::cell::RefCell;

use leptos::prelude::{self, Get, GetUntracked, Track, Update, on_cleanup};
use send_wrapper::SendWrapper;

/// A value that nobody follows.
///
/// It stands in memory that is never given back, so that a look at it is a look at an address and not a search: with
/// some hundred looks that is 6 kB of the program. What it holds is let go with its owner; an empty shell of a few
/// words stays. Nothing that is made anew with every change of a wish holds its values so.
pub struct StoredValue<T: 'static>(&'static RefCell<Option<T>>);

/// A value that effects and memos follow.
pub struct RwSignal<T: 'static> {
    version: prelude::RwSignal<usize>,
    value: StoredValue<T>,
}

/// A value that is worked out from others, anew when one of them has changed; followed only when it differs then.
pub struct Memo<T: 'static> {
    version: prelude::Memo<usize>,
    value: StoredValue<Option<T>>,
}

// Derived, these would ask the same of the value.
macro_rules! copy {
    ($($handle:ident)*) => { $(
        impl<T: 'static> Copy for $handle<T> {}
        impl<T: 'static> Clone for $handle<T> {
            fn clone(&self) -> Self {
                *self
            }
        }
    )* };
}
copy!(StoredValue RwSignal Memo);

impl<T> StoredValue<T> {
    /// Holds a value.
    pub fn new(value: T) -> Self {
        let place: &'static RefCell<Option<T>> = Box::leak(Box::new(RefCell::new(Some(value))));
        at_end(Box::new(move || drop(place.take())));
        StoredValue(place)
    }

    /// Looks at the value.
    pub fn with_value<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(self.0.borrow().as_ref().expect(ENDED))
    }

    /// Changes the value.
    pub fn update_value<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        change(self.0.borrow_mut().as_mut().expect(ENDED))
    }

    /// Replaces the value.
    pub fn set_value(self, value: T) {
        self.update_value(|old| *old = value);
    }
}

const ENDED: &str = "nothing looks at a value whose owner has ended";

/// Runs when the present owner ends.
#[inline(never)]
pub fn at_end(end: Box<dyn FnOnce()>) {
    // The page has one thread; Leptos wants to be told.
    let end = SendWrapper::new(end);
    on_cleanup(move || end.take()());
}

#[inline(never)]
fn bump(version: prelude::RwSignal<usize>) {
    version.update(|version| *version += 1);
}

impl<T> RwSignal<T> {
    /// Holds a value.
    pub fn new(value: T) -> Self {
        RwSignal { version: prelude::RwSignal::new(0), value: StoredValue::new(value) }
    }

    /// Follows the value without looking at it.
    pub fn track(self) {
        self.version.track();
    }

    /// Looks at the value and follows it.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.value.with_value(read)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.value.with_value(read)
    }

    /// The value, followed.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Replaces the value.
    pub fn set(self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.value.update_value(change);
        bump(self.version);
    }

    /// Changes the value; followers are told only when `change` says that it did.
    pub fn maybe_update(self, change: impl FnOnce(&mut T) -> bool) {
        if self.value.update_value(change) {
            bump(self.version);
        }
    }
}

impl<T: PartialEq> Memo<T> {
    /// Works a value out from others.
    pub fn new(work_out: impl Fn(()) -> T + 'static) -> Self {
        let value = StoredValue::new(None);
        let version = follow(Box::new(move || {
            let new = Some(work_out(()));
            value.update_value(|old| {
                let differs = *old != new;
                if differs {
                    *old = new;
                }
                differs
            })
        }));
        Memo { version, value }
    }
}

impl<T> Memo<T> {
    /// Follows the value without looking at it. A memo that nobody looks at tells of no change.
    pub fn track(self) {
        self.version.track();
    }

    /// Looks at the value and follows it.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.version.get();
        self.read(read)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        renew(self.version);
        self.read(read)
    }

    /// The value, followed.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    fn read<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.value.with_value(|value| read(value.as_ref().expect("its version was looked at first")))
    }
}

/// A version that goes up when `work_out` says that its value differs.
#[inline(never)]
fn follow(work_out: Box<dyn Fn() -> bool>) -> prelude::Memo<usize> {
    let work_out = SendWrapper::new(work_out);
    prelude::Memo::new(move |version: Option<&usize>| version.map_or(0, |v| *v) + usize::from(work_out()))
}

#[inline(never)]
fn renew(version: prelude::Memo<usize>) {
    version.get_untracked();
}
