//! `dataset`: the command line tool for people who keep the data.
//!
//! The authored truth lives in `data/<class>/` as small JSON files; the schemas in `data/schema/` are
//! part of this program and also fix the order of the fields.

mod authored;
mod catalogue;
mod changes;
mod check;
mod csv;
mod evidence;
mod html;
mod ids;
mod import;
mod pack;
mod page;
mod phrases;
mod place;
mod quote;
mod rank;
mod review;
mod site;
mod texts;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Keeps the data of Weegwijzer: checks them, packs them for the browser, fills them from evidence.
#[derive(Parser)]
#[command(name = "dataset", max_term_width = 100)]
struct Cli {
    /// Folder of the authored data, one folder per class.
    #[arg(long, global = true, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fill the authored files from an evidence folder; texts, numbers and order stay.
    Import(import::Options),
    /// Write the files for the browser: per class the data, their provenance and a table, and an index.
    Pack(pack::Options),
    /// Print what moved since another version of the data, by cell, for a reviewer.
    Changes(changes::Options),
    /// Check everything; each problem on one line with its file and line, and exit status 1.
    Check(site::CheckOptions),
    /// Write a document per class in which a clinician marks each figure, or record who checked which.
    Review(review::Options),
    /// Write the texts of the screens and the long reading texts for the browser, per language.
    Texts(texts::Options),
    /// Write the content of index.html: what a browser shows before, without, or instead of the program.
    Page(page::Options),
    /// Print one row per estimate, with its source.
    Csv(csv::Options),
    /// Print the order that the screen shows for somebody's wishes.
    Rank(rank::Options),
}

/// What a command gives back: a message for people when it could not do its work.
type Outcome<T = ()> = Result<T, String>;

/// Prints to stdout. Whoever reads may have seen enough, as `head` does; that is no error.
fn print(text: &str) -> Outcome {
    match io::stdout().write_all(text.as_bytes()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write: {e}")),
        _ => Ok(()),
    }
}

fn main() -> ExitCode {
    let Cli { data, command } = Cli::parse();
    let outcome = match command {
        Command::Import(options) => import::run(&data, &options).map(|()| ExitCode::SUCCESS),
        Command::Pack(options) => pack::run(&data, &options),
        Command::Changes(options) => changes::run(&data, &options).map(|()| ExitCode::SUCCESS),
        Command::Check(options) => site::run(&data, &options),
        Command::Review(options) => review::run(&data, &options).map(|()| ExitCode::SUCCESS),
        Command::Texts(options) => texts::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Page(options) => page::run(&data, &options).map(|()| ExitCode::SUCCESS),
        Command::Csv(options) => csv::run(&data, &options).map(|()| ExitCode::SUCCESS),
        Command::Rank(options) => rank::run(&data, &options).map(|()| ExitCode::SUCCESS),
    };
    match outcome {
        Ok(exit) => exit,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}
