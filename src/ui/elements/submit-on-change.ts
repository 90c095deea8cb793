/** A select that says so sends its form at once; the button stays for those without script. */
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && 'submit' in target.dataset) target.form?.requestSubmit()
})
