//! The signals and memos of Leptos, without a copy of them for every type of value.
//!
//! Leptos writes a signal or memo anew for each type that it holds, which came to an eighth of the program. Here
//! Leptos follows version numbers only, so that it exists once, and the values stand beside them.
//!
//! All handles are `Copy` and end with the owner under which they were made, as those of Leptos do.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{self, Get, GetValue, LocalStorage, Track, Update};
use send_wrapper::SendWrapper;

/// A value that nobody follows.
pub struct StoredValue<T: 'static> {
    place: prelude::StoredValue<Rc<dyn Any>, LocalStorage>,
    of: PhantomData<fn() -> T>,
}

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
        StoredValue { place: store(Rc::new(RefCell::new(value))), of: PhantomData }
    }

    /// Looks at the value.
    pub fn with_value<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&cell(&*taken(self.place)).borrow())
    }

    /// Changes the value.
    pub fn update_value<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        change(&mut cell(&*taken(self.place)).borrow_mut())
    }

    /// Replaces the value.
    pub fn set_value(self, value: T) {
        self.update_value(|old| *old = value);
    }
}

fn cell<T: 'static>(value: &dyn Any) -> &RefCell<T> {
    value.downcast_ref().expect("a handle is of the type of its value")
}

#[inline(never)]
fn store(value: Rc<dyn Any>) -> prelude::StoredValue<Rc<dyn Any>, LocalStorage> {
    prelude::StoredValue::new_local(value)
}

#[inline(never)]
fn taken(place: prelude::StoredValue<Rc<dyn Any>, LocalStorage>) -> Rc<dyn Any> {
    place.get_value()
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
    // The page has one thread; Leptos wants to be told.
    let work_out = SendWrapper::new(work_out);
    prelude::Memo::new(move |version: Option<&usize>| version.map_or(0, |v| *v) + usize::from(work_out()))
}

#[inline(never)]
fn renew(version: prelude::Memo<usize>) {
    use prelude::GetUntracked;
    version.get_untracked();
}
