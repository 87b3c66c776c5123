//! `texts`: the texts of the program and the long reading texts, as the browser fetches them.

use std::fs;
use std::path::PathBuf;

use weegwijzer::text::{Lang, guide};

use crate::Outcome;
use crate::authored::write;
use crate::pack::compact;

/// Arguments of `texts`.
#[derive(clap::Args)]
pub struct Options {
    /// Folder for two files per language.
    #[arg(long, value_name = "DIR", default_value = "dist/text")]
    out: PathBuf,
}

/// Writes the texts of the screens and the long ones, a file of each per language.
pub fn run(options: &Options) -> Outcome {
    fs::create_dir_all(&options.out).map_err(|e| format!("{}: {e}", options.out.display()))?;
    for lang in Lang::ALL {
        write(&options.out.join(format!("{}.json", lang.code())), &lang.authored().to_json())?;
        let guide = compact(&guide::document(lang));
        write(&options.out.join(format!("guide.{}.json", lang.code())), &guide)?;
    }
    Ok(())
}
