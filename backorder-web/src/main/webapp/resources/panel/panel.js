/* Menu and colour switches, messages and tables that read well; everything else works without this file. */
(function () {
  'use strict';
  var root = document.documentElement;

  function isDark() {
    var chosen = root.getAttribute('data-theme');
    return chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  }

  /* PrimeFaces compares a heading without its blanks to an option with them, and then shows an order the table does not have. */
  if (window.PrimeFaces && PrimeFaces.widget.DataTable) {
    PrimeFaces.widget.DataTable.prototype.updateReflowDD = function (column, order) {
      var descending = order > 0 ? 0 : 1;
      this.reflowDD.children('option').each(function () {
        this.selected = this.dataset.columnkey === column.attr('id') && Number(this.dataset.sortorder) === descending;
      });
    };
  }

  /* PrimeFaces reports its totals without the language's separators. */
  function group(report) {
    var said = report.textContent.replace(/\d{4,}/g, function (digits) { return Number(digits).toLocaleString(root.lang); });
    if (said !== report.textContent) {
      report.textContent = said;
    }
  }

  /* The box around the messages is the live region: its entries are a list's, and an alert inside a list is neither. */
  function readWell() {
    document.querySelectorAll('.ui-messages li[role]').forEach(function (entry) { entry.removeAttribute('role'); });
    document.querySelectorAll('.ui-paginator-current').forEach(group);
  }
  readWell();
  new MutationObserver(readWell).observe(document.body, { childList: true, subtree: true });

  document.addEventListener('click', function (event) {
    var theme = event.target.closest('[data-theme-switch]');
    if (theme) {
      var next = isDark() ? 'light' : 'dark';
      root.setAttribute('data-theme', next);
      document.cookie = 'backorder-theme=' + next + ';path=/;max-age=31536000;samesite=lax';
      return;
    }
    var menu = event.target.closest('[data-menu-switch]');
    if (menu) {
      var open = menu.getAttribute('aria-expanded') !== 'true';
      menu.setAttribute('aria-expanded', String(open));
      document.getElementById('menu').classList.toggle('open', open);
    }
  });
})();
