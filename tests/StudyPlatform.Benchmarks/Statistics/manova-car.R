arguments <- commandArgs(FALSE)
here <- dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE)))
source(file.path(here, "measure.R"))
source(file.path(here, "manova-table.R"))
suppressMessages(library(car))

measure(function() {
  fit <- Manova(lm(cbind(y1, y2, y3, y4) ~ g * h + k, table), type = 2)
  # As car prints them, which returns nothing.
  unlist(lapply(match(c("g", "h", "k", "g:h"), fit$terms), function(term) {
    roots <- Re(eigen(qr.coef(qr(fit$SSPE), fit$SSP[[term]]), symmetric = FALSE)$values)
    lapply(list(stats:::Pillai, stats:::Wilks, stats:::HL, stats:::Roy), function(statistic) {
      test <- statistic(roots, fit$df[[term]], fit$error.df)
      c(test[1], test[2], pf(test[2], test[3], test[4], lower.tail = FALSE))
    })
  }))
})
