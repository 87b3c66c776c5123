//! What only whoever runs a copy can say: who makes, pays and answers for it, where errors are told, and where help is
//! to be had. The file is `data/site.json`, beside those of the classes.
//!
//! **Architecture invariant:** an address or a number that could do harm never leaves this module. [`Site::decode`]
//! drops what is no `https` page, no telephone number and no mail address, whoever wrote the file, so that the screens
//! may make links of what is left.

use serde::{Deserialize, Serialize};

use super::dataset::{Bilingual, DatasetError, refuse_newer};
use super::decode::decode;

/// What is said of this copy. Everything may be empty: then it was not filled in by whoever runs it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// File format, the same as the datasets'.
    pub format: u32,
    /// Country of most readers, two capitals (ISO 3166); empty when the language decides.
    pub country: String,
    /// Who makes it.
    pub made_by: Bilingual,
    /// Who pays for it.
    pub funded_by: Bilingual,
    /// Conflicts of interest.
    pub interests: Bilingual,
    /// Who answers for it.
    pub answers: Person,
    /// Where an error in a figure is told.
    pub report_figures: Address,
    /// Where an error of the program is told.
    pub report_program: Address,
    /// The crisis line of whoever runs it.
    pub crisis: Line,
    /// The chat of whoever runs it.
    pub chat: Line,
    /// What whoever runs it tells about tapering; before the [`Help`] of that kind.
    pub tapering: Vec<Link>,
    /// When somebody qualified looks at the figures next, YYYY-MM-DD.
    pub next_review: String,
    /// Where help is to be had, in the order in which it is shown.
    pub help: Vec<Help>,
}

/// Somebody who can be asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Profession or role.
    pub role: Bilingual,
}

/// Where something can be told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// Mail address; empty when there is none.
    pub email: String,
    /// Page with a form; empty when there is none.
    pub url: String,
}

impl Address {
    /// Whether there is neither.
    pub fn is_empty(&self) -> bool {
        self.email.is_empty() && self.url.is_empty()
    }

    /// The addresses as those of links: the page before the mail.
    pub fn links(&self) -> impl Iterator<Item = String> {
        let page = Some(self.url.clone()).filter(|url| !url.is_empty());
        let mail = (!self.email.is_empty()).then(|| ["mailto:", &self.email].concat());
        page.into_iter().chain(mail)
    }
}

/// A line or a chat of whoever runs the copy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// What it is called.
    pub name: Bilingual,
    /// Number to call; empty when there is none.
    pub phone: String,
    /// Its page; empty when there is none.
    pub url: String,
}

impl Line {
    /// Whether it leads nowhere.
    pub fn is_empty(&self) -> bool {
        self.phone.is_empty() && self.url.is_empty()
    }
}

/// A page elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Link {
    /// What it is called.
    pub name: Bilingual,
    /// Its address.
    pub url: String,
}

/// What help is for. The order is that of [`HelpKind::ALL`], in which kinds are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpKind {
    /// Danger now.
    Emergency,
    /// Thoughts of suicide.
    Suicide,
    /// Somebody to talk to.
    Talk,
    /// Stopping and tapering.
    Tapering,
    /// Tapering sleeping pills and tranquillisers.
    Benzodiazepines,
    /// Movement disorders by medicines.
    Movement,
    /// Organisations of and for patients.
    Patients,
    /// Organisations of and for relatives.
    Relatives,
    /// A kind that this program does not know yet: nothing of it is shown.
    #[serde(other)]
    Unknown,
}

impl HelpKind {
    /// All kinds that are shown, in their order.
    pub const ALL: [HelpKind; 8] = [
        HelpKind::Emergency,
        HelpKind::Suicide,
        HelpKind::Talk,
        HelpKind::Tapering,
        HelpKind::Benzodiazepines,
        HelpKind::Movement,
        HelpKind::Patients,
        HelpKind::Relatives,
    ];
}

/// A line, a site or an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Help {
    /// Id.
    pub id: String,
    /// For whom, two capitals (ISO 3166); empty for everybody elsewhere.
    #[serde(default)]
    pub country: String,
    /// What it is for.
    pub kind: HelpKind,
    /// What it is called.
    pub name: Bilingual,
    /// Numbers to call, the one to be called first in front.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// Its page; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// One sentence that helps to choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// Something that only whoever runs the copy can fill in, in the order in which it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// [`Site::made_by`].
    MadeBy,
    /// [`Site::funded_by`].
    FundedBy,
    /// [`Site::interests`].
    Interests,
    /// [`Site::answers`].
    Answers,
    /// [`Site::report_figures`].
    ReportFigures,
    /// [`Site::report_program`].
    ReportProgram,
    /// [`Site::crisis`].
    Crisis,
    /// [`Site::chat`].
    Chat,
    /// [`Site::country`].
    Country,
    /// [`Site::tapering`].
    Tapering,
    /// [`Site::next_review`].
    NextReview,
}

impl Field {
    /// All fields.
    pub const ALL: [Field; 11] = [
        Field::MadeBy,
        Field::FundedBy,
        Field::Interests,
        Field::Answers,
        Field::ReportFigures,
        Field::ReportProgram,
        Field::Crisis,
        Field::Chat,
        Field::Country,
        Field::Tapering,
        Field::NextReview,
    ];

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Field::MadeBy => "made_by",
            Field::FundedBy => "funded_by",
            Field::Interests => "interests",
            Field::Answers => "answers",
            Field::ReportFigures => "report_figures",
            Field::ReportProgram => "report_program",
            Field::Crisis => "crisis",
            Field::Chat => "chat",
            Field::Country => "country",
            Field::Tapering => "tapering",
            Field::NextReview => "next_review",
        }
    }
}

impl Site {
    /// Reads the file. What is missing is empty; addresses and numbers that do not look like one are dropped, and with
    /// them a [`Link`] without a page.
    ///
    /// # Errors
    /// [`DatasetError`], as for a dataset: a newer format, or what is not such a file at all. The site works without
    /// it: `Site::default()` says that nothing was filled in.
    pub fn decode(json: &str) -> Result<Site, DatasetError> {
        refuse_newer(json)?;
        let mut site: Site = decode(json).map_err(DatasetError::Unreadable)?;
        site.drop_what_is_no_address();
        Ok(site)
    }

    fn drop_what_is_no_address(&mut self) {
        let keep = |text: &mut String, is_fine: fn(&str) -> bool| {
            if !is_fine(text) {
                text.clear();
            }
        };
        for address in [&mut self.report_figures, &mut self.report_program] {
            keep(&mut address.email, is_email);
            keep(&mut address.url, is_page);
        }
        for line in [&mut self.crisis, &mut self.chat] {
            keep(&mut line.phone, is_phone);
            keep(&mut line.url, is_page);
        }
        self.tapering.retain(|link| is_page(&link.url));
        for help in &mut self.help {
            keep(&mut help.url, is_page);
            help.phones.retain(|phone| is_phone(phone));
        }
        keep(&mut self.country, is_country);
        keep(&mut self.next_review, is_date);
    }

    /// What was not filled in.
    pub fn not_filled_in(&self) -> Vec<Field> {
        Field::ALL.into_iter().filter(|&field| self.lacks(field)).collect()
    }

    /// Whether a field was not filled in; a text in one language only was not.
    pub fn lacks(&self, field: Field) -> bool {
        let is_empty = |text: &Bilingual| text.nl.trim().is_empty() || text.en.trim().is_empty();
        match field {
            Field::MadeBy => is_empty(&self.made_by),
            Field::FundedBy => is_empty(&self.funded_by),
            Field::Interests => is_empty(&self.interests),
            Field::Answers => self.answers.name.trim().is_empty(),
            Field::ReportFigures => self.report_figures.is_empty(),
            Field::ReportProgram => self.report_program.is_empty(),
            Field::Crisis => self.crisis.is_empty(),
            Field::Chat => self.chat.is_empty(),
            Field::Country => self.country.is_empty(),
            Field::Tapering => self.tapering.is_empty(),
            Field::NextReview => self.next_review.is_empty(),
        }
    }

    /// Where somebody in a country finds help of one kind. Where the country has none of its own, what is for
    /// everybody; the same for a country of which nothing is known and for an empty code.
    pub fn help(&self, country: &str, kind: HelpKind) -> Vec<&Help> {
        let of = |code: &str| -> Vec<&Help> {
            self.help.iter().filter(|help| help.kind == kind && help.country == code).collect()
        };
        let own = of(country);
        if own.is_empty() { of("") } else { own }
    }

    /// All help for a country, by kind in the order in which they are shown, without kinds that have none.
    pub fn help_by_kind(&self, country: &str) -> Vec<(HelpKind, Vec<&Help>)> {
        let kinds = HelpKind::ALL.into_iter().map(|kind| (kind, self.help(country, kind)));
        kinds.filter(|(_, help)| !help.is_empty()).collect()
    }

    /// The countries that have help of their own, in the order of the file.
    pub fn help_countries(&self) -> Vec<&str> {
        let mut countries = Vec::new();
        for help in &self.help {
            if !help.country.is_empty() && !countries.contains(&help.country.as_str()) {
                countries.push(help.country.as_str());
            }
        }
        countries
    }
}

/// The address of a link that calls a number: `tel:` and its digits.
pub fn call(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    ["tel:", &digits].concat()
}

/// Whether a text is an `https` address of a page. Without credentials, and without what could end an attribute.
pub fn is_page(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    host.chars().all(is_host)
        && labels.len() >= 2
        && labels.iter().all(is_label)
        && labels.last().is_some_and(|last| last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic()))
        && rest.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"\"'<>\\`".contains(c))
}

/// Whether a text is a telephone number: digits with spaces and hyphens, perhaps after a plus.
pub fn is_phone(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    let is_part = |b: u8| b.is_ascii_digit() || b == b' ' || b == b'-';
    (2..=19).contains(&rest.len()) && rest.as_bytes()[0].is_ascii_digit() && rest.bytes().all(is_part)
}

/// Whether a text is a mail address, and nothing that a mail program would take for more than that.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b"._%+-".contains(&b);
    let is_host =
        |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    !name.is_empty() && name.bytes().all(is_part) && host.contains('.') && host.split('.').all(is_host)
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_date(text: &str) -> bool {
    let is_part = |(i, b): (usize, u8)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(is_part)
}
