#!/usr/bin/python3
"""A bare WebKitGTK window of any size for WebKitWebDriver; Debian's own MiniBrowser is at least 447 px wide.

Prints to WK_OUT/print.pdf on A4 when the page is called "to paper". WK_SIZE is the size, WK_LANGUAGE what the person reads.
"""
import os

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2  # noqa: E402

width, height = map(int, os.environ.get('WK_SIZE', '390x844').split('x'))
out = os.environ.get('WK_OUT', '.')
context = WebKit2.WebContext.new_with_website_data_manager(
    WebKit2.WebsiteDataManager(base_data_directory=out + '/data', base_cache_directory=out + '/cache')
)
context.set_automation_allowed(True)
context.set_preferred_languages([os.environ.get('WK_LANGUAGE', 'nl')])


def print_to_file(page, *_):
    """An automated page may not open the dialog of print(), so a title asks for paper."""
    if page.get_title() != 'to paper':
        return
    settings = Gtk.PrintSettings()
    settings.set_printer('Print to File')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, 'file://' + out + '/print.pdf')
    sheet = Gtk.PageSetup()
    sheet.set_paper_size(Gtk.PaperSize.new('iso_a4'))
    operation = WebKit2.PrintOperation(web_view=page)
    operation.set_print_settings(settings)
    operation.set_page_setup(sheet)
    operation.print_()


def view():
    made = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(width, height)
    window.set_size_request(1, 1)
    window.add(made)
    window.show_all()
    made.connect('notify::title', print_to_file)
    made.connect('close', lambda _: window.destroy())
    return made


def started(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name('window.py')
    about.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(about)
    session.connect('create-web-view', lambda _: view())


context.connect('automation-started', started)
Gtk.main()
