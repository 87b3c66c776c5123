//! `dataset`: the command line tool for people who keep the data.
//!
//! The authored truth lives in `data/<class>/` as small JSON files; the schemas in `data/schema/` are
//! part of this program and also fix the order of the fields.

mod authored;
mod import;
mod pack;
mod phrases;

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
    /// Write one compact file per class for the browser, its provenance, and an index.
    Pack(pack::Options),
}

/// What a command gives back: a message for people when it could not do its work.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let Cli { data, command } = Cli::parse();
    let outcome = match command {
        Command::Import(options) => import::run(&data, &options),
        Command::Pack(options) => pack::run(&data, &options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}
