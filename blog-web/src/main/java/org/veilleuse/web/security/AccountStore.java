package org.veilleuse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Locale;
import java.util.Set;
import org.veilleuse.core.account.Accounts;

/** Tells Jakarta Security who may sign in, and as what. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

  private Accounts accounts;

  protected AccountStore() {}

  @Inject
  AccountStore(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential typed)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return accounts
        .verify(typed.getCaller(), typed.getPasswordAsString())
        .map(
            account ->
                new CredentialValidationResult(
                    account.login(), Set.of(account.role().name().toLowerCase(Locale.ROOT))))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
