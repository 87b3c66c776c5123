//! `texts`: the texts of the program, as the browser fetches them.

use std::fs;
use std::path::PathBuf;

use weegwijzer::text::Lang;

use crate::Outcome;
use crate::authored::write;

/// Arguments of `texts`.
#[derive(clap::Args)]
pub struct Options {
    /// Folder for one file per language.
    #[arg(long, value_name = "DIR", default_value = "dist/text")]
    out: PathBuf,
}

/// Writes one file per language.
pub fn run(options: &Options) -> Outcome {
    fs::create_dir_all(&options.out).map_err(|e| format!("{}: {e}", options.out.display()))?;
    for lang in Lang::ALL {
        write(&options.out.join(format!("{}.json", lang.code())), &lang.authored().to_json())?;
    }
    Ok(())
}
